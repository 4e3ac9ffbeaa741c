<?php
// What block.js needs of WordPress's own scripts. There is no build step: the file runs as it is written.
return ['dependencies' => ['wp-blocks', 'wp-element', 'wp-block-editor', 'wp-components'], 'version' => '0.1.0'];
