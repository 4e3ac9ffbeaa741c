<?php
// Runs the module with as much of Joomla as it calls, written anew here. What to do comes as JSON on
// standard input: {"params", "language", "editor"}.

namespace Joomla\CMS\Helper {
    class ModuleHelper
    {
        public static function getLayoutPath($module, $layout) { return FOLDER . "/tmpl/$layout.php"; }
    }
}

namespace Joomla\CMS\Language {
    class Text
    {
        public static function _($key)
        {
            $words = parse_ini_file(FOLDER . '/language/' . LANGUAGE . '/mod_swanilai.ini');
            if (!isset($words[$key])) throw new \Exception("no word for $key");
            return $words[$key];
        }

        public static function sprintf($key, ...$more) { return sprintf(self::_($key), ...$more); }
    }
}

namespace Joomla\CMS {
    class Factory
    {
        public static function getApplication() { return new self(); }
        public function getIdentity() { return $this; }
        public function authorise($action, $asset) { return EDITOR && $action === 'core.edit' && $asset === 'com_modules'; }
    }
}

namespace {
    define('_JEXEC', 1);
    define('FOLDER', dirname(__DIR__, 2) . '/plugins/joomla/mod_swanilai');
    $task = json_decode(stream_get_contents(STDIN), true, 512, JSON_THROW_ON_ERROR);
    define('EDITOR', !empty($task['editor']));
    define('LANGUAGE', $task['language'] ?? 'id-ID');
    set_error_handler(function ($level, $words, $file, $line) {
        throw new ErrorException($words, 0, $level, $file, $line);
    });

    /** Joomla gives the default in place of nothing, and of an empty text. */
    class Params
    {
        public function __construct(private array $given) {}
        public function get($name, $default = null)
        {
            return ($this->given[$name] ?? '') === '' ? $default : $this->given[$name];
        }
    }

    $params = new Params($task['params']);
    ob_start();
    (function () use ($params) {
        require FOLDER . '/mod_swanilai.php';
    })();
    $html = ob_get_clean();

    echo json_encode([
        'html' => $html,
        'words' => array_map(fn ($language) => array_merge(...array_map(
            fn ($file) => array_keys(parse_ini_file($file)),
            glob(FOLDER . "/language/$language/*.ini")
        )), ['id-ID' => 'id-ID', 'en-GB' => 'en-GB']),
    ], JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR);
}
