<?php
// Runs the plugin with as much of WordPress as it calls, written anew here. What to do comes as JSON on
// standard input: {"alamat", "admin", "do": "shortcode" | "block" | "clean" | "settings", "given"}.

define('ABSPATH', __DIR__);
$task = json_decode(stream_get_contents(STDIN), true, 512, JSON_THROW_ON_ERROR);
$wp = ['shortcodes' => [], 'blocks' => [], 'actions' => [], 'settings' => [], 'scripts' => [], 'pages' => []];
set_error_handler(function ($level, $words, $file, $line) {
    throw new ErrorException($words, 0, $level, $file, $line);
});

function add_shortcode($name, $callback) { global $wp; $wp['shortcodes'][$name] = $callback; }
function add_action($name, $callback) { global $wp; $wp['actions'][$name][] = $callback; }
function register_block_type($folder, $more) {
    global $wp;
    $about = json_decode(file_get_contents($folder . '/block.json'), true, 512, JSON_THROW_ON_ERROR);
    if (!is_file($folder . '/' . substr($about['editorScript'], strlen('file:./')))) throw new Exception('no script of the editor');
    $wp['blocks'][$about['name']] = $about + $more;
}
function register_setting($group, $name, $more) { global $wp; $wp['settings'][$name] = $more; }
function add_options_page($title, $menu, $right, $slug, $callback) { global $wp; $wp['pages'][$slug] = [$right, $callback]; }
function get_option($name, $default = false) { global $task; return $name === 'swanilai_alamat' ? $task['alamat'] : $default; }
function current_user_can($right) { global $task; return $right === 'manage_options' && !empty($task['admin']); }
function wp_enqueue_script($name, $src, $needs = [], $version = false, $in_footer = false) { global $wp; $wp['scripts'][$name] = $src; }
function settings_fields($group) { echo "<input type=\"hidden\" name=\"option_page\" value=\"$group\">"; }
function submit_button() { echo '<button type="submit">Simpan</button>'; }
// WordPress leaves entities that are there as they are.
function esc_attr($text) { return htmlspecialchars((string) $text, ENT_QUOTES, 'UTF-8', false); }
function esc_html($text) { return htmlspecialchars((string) $text, ENT_QUOTES, 'UTF-8', false); }
function esc_url_raw($url, $schemes = ['http', 'https']) {
    $url = preg_replace('~[^a-z0-9\-\~+_.?#=!&;,/:%@$|*\'()\[\]]~i', '', (string) $url);
    return in_array(parse_url($url, PHP_URL_SCHEME), $schemes, true) ? $url : '';
}
function esc_url($url) { return str_replace(['&', "'"], ['&#038;', '&#039;'], esc_url_raw($url)); }

require dirname(__DIR__, 2) . '/plugins/wordpress/swanilai/swanilai.php';
foreach (['init', 'admin_init', 'admin_menu'] as $moment) {
    foreach ($wp['actions'][$moment] as $callback) $callback();
}

/** `[swanilai isi="…" …]` as WordPress takes it apart: names and values in quotation marks. */
function attributes_of($shortcode) {
    if (!preg_match('/^\[swanilai((?:\s+[\w-]+="[^"\]]*")*)\]$/', $shortcode, $found)) throw new Exception("no shortcode: $shortcode");
    preg_match_all('/([\w-]+)="([^"]*)"/', $found[1], $pairs, PREG_SET_ORDER);
    $given = [];
    foreach ($pairs as [, $name, $value]) $given[strtolower($name)] = $value;
    return $given === [] ? '' : $given;
}

switch ($task['do']) {
    case 'shortcode':
        $given = is_string($task['given']) ? attributes_of($task['given']) : $task['given'];
        $html = $wp['shortcodes']['swanilai']($given, null, 'swanilai');
        break;
    case 'block':
        $block = $wp['blocks']['swanilai/sematan'];
        $usual = array_map(fn ($one) => $one['default'], $block['attributes']);
        $html = $block['render_callback'](array_merge($usual, $task['given']));
        break;
    case 'clean':
        $html = $wp['settings']['swanilai_alamat']['sanitize_callback']($task['given']);
        break;
    case 'settings':
        [$right, $callback] = $wp['pages']['swanilai'];
        ob_start();
        $callback();
        $html = ob_get_clean() . "<!-- $right -->";
        break;
}
echo json_encode(['html' => $html, 'scripts' => $wp['scripts']], JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR);
