<?php
// Compiles a template as Laravel does, with its own compiler, and gives what a page would have of it.

require '/usr/share/php/Illuminate/View/autoload.php';
require '/usr/share/php/Illuminate/Filesystem/autoload.php';

$compiler = new Illuminate\View\Compilers\BladeCompiler(new Illuminate\Filesystem\Filesystem(), sys_get_temp_dir());
$compiled = $compiler->compileString(stream_get_contents(STDIN));
eval('?>' . $compiled);
