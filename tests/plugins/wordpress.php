<?php
// Runs the plugin with as much of WordPress as it calls, written anew here. What to do comes as JSON on
// standard input: {"alamat", "admin", "editor", "do": "shortcode" | "shortcodes" | "block" | "clean" | "settings", "given"}.

define('ABSPATH', __DIR__);
$task = json_decode(stream_get_contents(STDIN), true, 512, JSON_THROW_ON_ERROR);
$wp = ['shortcodes' => [], 'blocks' => [], 'actions' => [], 'settings' => [], 'scripts' => [], 'pages' => [], 'filters' => [], 'said' => []];
set_error_handler(function ($level, $words, $file, $line) {
    throw new ErrorException($words, 0, $level, $file, $line);
});

function add_shortcode($name, $callback) { global $wp; $wp['shortcodes'][$name] = $callback; }
function add_action($name, $callback) { global $wp; $wp['actions'][$name][] = $callback; }
function add_filter($name, $callback) { global $wp; $wp['filters'][$name][] = $callback; }
function add_settings_error($setting, $code, $words, $kind = 'error') { global $wp; $wp['said'][] = [$kind, $words]; }
function register_block_type($folder, $more) {
    global $wp;
    $about = json_decode(file_get_contents($folder . '/block.json'), true, 512, JSON_THROW_ON_ERROR);
    if (!is_file($folder . '/' . substr($about['editorScript'], strlen('file:./')))) throw new Exception('no script of the editor');
    $wp['blocks'][$about['name']] = $about + $more;
}
function register_setting($group, $name, $more) { global $wp; $wp['settings'][$name] = $more; }
function add_options_page($title, $menu, $right, $slug, $callback) { global $wp; $wp['pages'][$slug] = [$right, $callback]; }
function get_option($name, $default = false) { global $task; return $name === 'swanilai_alamat' ? $task['alamat'] : $default; }
function current_user_can($right) { global $task; return !empty($task['admin']) || $right === 'edit_posts' && !empty($task['editor']); }
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

/** `[swanilai isi="…" …]` as WordPress takes it apart (get_shortcode_atts_regex and shortcode_parse_atts, 6.7). */
function attributes_of($shortcode) {
    if (!preg_match('/^\[swanilai(?![\w-])([^\]]*)\]$/', $shortcode, $found)) throw new Exception("no shortcode: $shortcode");
    $pattern = '/([\w-]+)\s*=\s*"([^"]*)"(?:\s|$)|([\w-]+)\s*=\s*\'([^\']*)\'(?:\s|$)|([\w-]+)\s*=\s*([^\s\'"]+)(?:\s|$)|"([^"]*)"(?:\s|$)|\'([^\']*)\'(?:\s|$)|(\S+)(?:\s|$)/';
    preg_match_all($pattern, preg_replace('/[\x{00a0}\x{200b}]+/u', ' ', $found[1]), $matches, PREG_SET_ORDER);
    $given = [];
    foreach ($matches as $m) {
        foreach ([1, 3, 5] as $at) {
            if (!empty($m[$at])) { $given[strtolower($m[$at])] = stripcslashes($m[$at + 1]); continue 2; }
        }
        foreach ([7, 8, 9] as $at) {
            if (isset($m[$at]) && strlen($m[$at])) { $given[] = stripcslashes($m[$at]); continue 2; }
        }
    }
    return $given === [] ? '' : $given;
}

switch ($task['do']) {
    case 'shortcode':
        $given = is_string($task['given']) ? attributes_of($task['given']) : $task['given'];
        $html = $wp['shortcodes']['swanilai']($given, null, 'swanilai');
        break;
    case 'shortcodes':
        $html = implode("\n", array_map(fn ($one) => $wp['shortcodes']['swanilai'](attributes_of($one), null, 'swanilai'), $task['given']));
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
foreach ($wp['scripts'] as $name => $src) {
    $tag = "<script src='$src' id='$name-js'></script>\n";
    foreach ($wp['filters']['script_loader_tag'] as $callback) $tag = $callback($tag, $name);
    $wp['tags'][$name] = $tag;
}
echo json_encode(['html' => $html, 'scripts' => $wp['scripts'], 'tags' => $wp['tags'] ?? [], 'said' => $wp['said']], JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR);
