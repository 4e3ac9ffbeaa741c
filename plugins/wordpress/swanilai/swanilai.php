<?php
/**
 * Plugin Name:       Swanilai
 * Description:       Kalkulator, penilaian mandiri, dan kartu hasil pelayanan publik (simulasi) lewat kode pendek [swanilai] atau blok.
 * Version:           0.1.0
 * Requires at least: 5.8
 * Requires PHP:      7.4
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       swanilai
 */

if (!defined('ABSPATH')) {
    exit;
}

/** What may be said, and how it must look; anything else is dropped. Names are those of the snippet maker. */
const SWANILAI_SHAPES = [
    'set' => '/^[a-z0-9-]{1,32}$/',
    'tema' => '/^(terang|gelap)$/',
    'warna' => '/^[0-9a-f]{6}$/',
    'lang' => '/^(id|en)$/',
    'kop' => '/^0$/',
    'lokus' => '/^[a-z0-9-]{1,32}$/',
    'id' => '/^[a-z0-9-]{1,32}$/',
    'peristiwa' => '/^hasil$/',
    'hasil' => '~^(?!//|[a-z][a-z0-9+.-]*:)[A-Za-z0-9/._-]{1,200}\.json$~',
    'kartu' => '/^[A-Za-z0-9=&%._-]{1,2000}$/',
    'tinggi' => '/^[1-9][0-9]{2,3}$/',
];
const SWANILAI_PAGES = ['kalkulator' => 'v1/kalkulator.html', 'penilaian' => '', 'kartu' => 'v1/kartu.html'];

/** Other names for the same, and what says nothing because it is so anyway. */
const SWANILAI_ALSO = ['instrumen' => 'set', 'instrument' => 'set'];
const SWANILAI_USUAL = ['tema' => 'auto', 'kop' => '1'];
/** What optimisers leave alone, and what keeps the frame where scripts compare pages; as the snippet maker writes it. */
const SWANILAI_LEFT_ALONE = 'async data-cfasync="false" data-noptimize="1" data-no-optimize="1" data-no-defer="1" data-no-minify="1" data-pagespeed-no-defer data-jetpack-boost="ignore" nowprocket';
const SWANILAI_KEPT = 'wire:ignore data-turbo-permanent hx-preserve';

/** The address of the site that serves Swanilai, with a slash at its end; empty until it is set. */
function swanilai_base() {
    return swanilai_folder(get_option('swanilai_alamat', ''));
}

/** What editors and word processors make of `&` and of quotation marks is taken back: every quotation mark is `"`. */
function swanilai_plain($text) {
    for ($round = 0; $round < 3; $round++) {
        $text = html_entity_decode($text, ENT_QUOTES | ENT_HTML5, 'UTF-8');
    }
    $plain = preg_replace('/[\'`´\x{AB}\x{BB}\x{2018}-\x{201F}\x{2032}-\x{2037}\x{2039}\x{203A}\x{300C}-\x{300F}\x{301D}-\x{301F}\x{FF02}\x{FF07}]/u', '"', $text);
    // Not UTF-8: then there is nothing of this in it.
    $plain = $plain === null ? $text : $plain;
    return str_replace(["\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}", "\u{A0}"], ['', '', '', '', ' '], $plain);
}

/** The folder that an address leads into, with a slash at its end: what follows it is cut off. Empty where it is none. */
function swanilai_folder($given) {
    $address = trim(swanilai_plain(is_scalar($given) ? (string) $given : ''), " \t\n\r\"");
    $address = preg_replace('~[?#].*$~sD', '', $address);
    if (!preg_match('~^(https?://[a-z0-9.-]+(?::\d+)?)(/[a-z0-9._\~%+/-]*)?$~iD', $address, $found)) {
        return '';
    }
    $path = isset($found[2]) ? $found[2] : '/';
    $folder = preg_replace('~/[^/]+\.(?:html?|js|json|zip|php)$~iD', '/', $path);
    if ($folder !== $path) {
        $folder = preg_replace('~/(?:v1/|docs/.*)$~D', '/', $folder);
    }
    return rtrim(esc_url_raw(strtolower($found[1]) . $folder, ['http', 'https']), '/') . '/';
}

/** What is stored of an address: its folder, or what was stored before, with the reason. */
function swanilai_save($given) {
    $before = (string) get_option('swanilai_alamat', '');
    $folder = swanilai_folder($given);
    $given = trim(is_scalar($given) ? (string) $given : '');
    if ($folder === '' && $given !== $before) {
        swanilai_say(sprintf('Alamat “%s” tidak dapat dipakai, jadi tidak disimpan. Isi alamat folder Swanilai, misalnya https://contoh.go.id/swanilai/.', $given), 'error');
    } elseif ($folder !== '' && rtrim($given, '/') !== rtrim($folder, '/')) {
        swanilai_say(sprintf('Alamat disimpan sebagai %s.', $folder), 'success');
    }
    return $folder === '' ? $before : $folder;
}

/** A message above the settings; elsewhere, as from the command line, there is no such place. */
function swanilai_say($words, $kind) {
    if (function_exists('add_settings_error')) {
        add_settings_error('swanilai_alamat', 'swanilai_alamat', esc_html($words), $kind);
    }
}

/**
 * Names and values as they were meant, and what was not understood. WordPress knows straight quotation marks only:
 * with others it takes a value apart, or leaves them in it.
 */
function swanilai_read($given) {
    $text = '';
    foreach (is_array($given) ? $given : [] as $name => $value) {
        $value = is_scalar($value) ? swanilai_plain((string) $value) : '';
        // A quotation mark that is only opened is closed by one of the values after it.
        $isOpen = preg_match('/^"+[^"]*$/D', $value);
        $text .= ' ' . (is_int($name) ? $value : $name . '=' . ($isOpen ? $value : '"' . trim($value, ' "') . '"'));
    }
    $pattern = '/([\w-]+)\s*=\s*(?:"([^"]*)"|([^\s"]+))/';
    preg_match_all($pattern, $text, $pairs, PREG_SET_ORDER);
    $values = [];
    $unread = array_filter(preg_split('/[\s"]+/', preg_replace($pattern, ' ', $text)));
    foreach ($pairs as $pair) {
        $name = strtolower($pair[1]);
        $name = SWANILAI_ALSO[$name] ?? $name;
        $value = trim($pair[3] ?? $pair[2]);
        if (!in_array($name, ['kartu', 'hasil'], true)) {
            $value = strtolower(ltrim(preg_replace('/[‐‑‒–—―]/u', '-', $value) ?? $value, '#'));
        }
        $isKnown = $name === 'isi' ? isset(SWANILAI_PAGES[$value]) : isset(SWANILAI_SHAPES[$name]) && preg_match(SWANILAI_SHAPES[$name] . 'D', $value);
        if ($isKnown) {
            $values[$name] = $value;
        } elseif ($value !== '' && (SWANILAI_USUAL[$name] ?? null) !== $value) {
            $unread[$name] = $name . '="' . $value . '"';
        }
    }
    return [$values, $unread];
}

/** Whether something that was not understood says what is shown: then nothing else is shown in its place. */
function swanilai_stops($unread) {
    foreach ($unread as $name => $words) {
        // A name of an instrument in another place than `set` was meant for it.
        if (in_array($name, ['isi', 'set', 'kartu', 'hasil'], true) || preg_match('/[a-z]-.*\d{4}/i', $words)) {
            return true;
        }
    }
    return false;
}

/** What those are told who can mend the page, and nobody else. */
function swanilai_note($words, $right) {
    return current_user_can($right) ? '<p>' . esc_html('Swanilai: ' . $words . ' (Pesan ini hanya terlihat oleh yang dapat memperbaikinya.)') . '</p>' : '';
}

/** The name of a place in the page, which stays the same as long as the page does. */
function swanilai_name($wanted) {
    static $count = [];
    $count[$wanted] = ($count[$wanted] ?? 0) + 1;
    return 'swanilai-' . $wanted . ($count[$wanted] > 1 ? '-' . $count[$wanted] : '');
}

/** The shortcode, and the block too. */
function swanilai_render($given) {
    $base = swanilai_base();
    if ($base === '') {
        return swanilai_note('isi alamat di Pengaturan → Swanilai.', 'manage_options');
    }
    [$values, $unread] = swanilai_read($given);
    $what = $values['isi'] ?? 'kalkulator';
    unset($values['isi']);
    $note = $unread ? swanilai_note('tidak dipahami: ' . implode(', ', $unread) . '.', 'edit_posts') : '';
    $english = ($values['lang'] ?? 'id') === 'en';
    $words = [
        'kalkulator' => ['Buka kalkulator nilai pelayanan publik (simulasi)', 'Open the public service score calculator (simulation)'],
        'penilaian' => ['Buka penilaian mandiri pelayanan publik (simulasi)', 'Open the public service self-assessment (simulation)'],
        'kartu' => ['Buka hasil penilaian mandiri pelayanan publik (simulasi)', 'Open the result of the public service self-assessment (simulation)'],
    ];
    if (swanilai_stops($unread)) {
        return $note . "<div>\n  <a href=\"" . esc_url($base) . '">' . esc_html($words['penilaian'][$english ? 1 : 0]) . "</a>\n</div>";
    }
    $query = http_build_query(array_intersect_key($values, ['set' => 1, 'lang' => 1]));
    $link = $base . SWANILAI_PAGES[$what] . ($query !== '' && $what !== 'penilaian' ? '?' . $query : '');
    $link .= $what === 'kartu' && isset($values['kartu']) ? '#' . $values['kartu'] : '';
    wp_enqueue_script('swanilai', $base . 'sematkan.v1.js', [], null, true);
    $place = '<div id="' . esc_attr(swanilai_name($values['id'] ?? $what)) . '" data-swanilai="' . esc_attr($what) . '"';
    foreach ($values as $name => $value) {
        $place .= ' data-' . $name . '="' . esc_attr($value) . '"';
    }
    return $note . $place . ' ' . SWANILAI_KEPT . ">\n  <a href=\"" . esc_url($link) . '">' . esc_html($words[$what][$english ? 1 : 0]) . "</a>\n</div>";
}

/** Scripts that are combined or copied forget where they came from. */
function swanilai_script_tag($tag, $handle) {
    return $handle === 'swanilai' ? preg_replace('/<script\b(?: async\b)?/', '<script ' . SWANILAI_LEFT_ALONE, $tag, 1) : $tag;
}
add_filter('script_loader_tag', 'swanilai_script_tag', 10, 2);

/** SiteGround's optimiser asks for names instead of attributes. */
function swanilai_leave_alone($names) {
    return array_merge((array) $names, ['swanilai']);
}
foreach (['sgo_js_minify_exclude', 'sgo_javascript_combine_exclude', 'sgo_js_async_exclude'] as $filter) {
    add_filter($filter, 'swanilai_leave_alone');
}

add_shortcode('swanilai', 'swanilai_render');

add_action('init', function () {
    register_block_type(__DIR__, ['render_callback' => 'swanilai_render']);
});

add_action('admin_init', function () {
    register_setting('swanilai', 'swanilai_alamat', ['type' => 'string', 'sanitize_callback' => 'swanilai_save', 'default' => '']);
});

add_action('admin_menu', function () {
    add_options_page('Swanilai', 'Swanilai', 'manage_options', 'swanilai', 'swanilai_settings');
});

/** Pengaturan → Swanilai: one field. */
function swanilai_settings() {
    echo '<div class="wrap"><h1>Swanilai</h1><form method="post" action="options.php">';
    settings_fields('swanilai');
    echo '<p><label for="swanilai_alamat"><strong>Alamat Swanilai</strong></label><br>';
    echo '<input class="regular-text" type="url" id="swanilai_alamat" name="swanilai_alamat" required value="' . esc_attr(get_option('swanilai_alamat', '')) . '"></p>';
    echo '<p>' . esc_html('Salin alamat ini dari halaman “Pasang di situs Anda” di Swanilai, misalnya https://contoh.go.id/swanilai/.') . '</p>';
    submit_button();
    echo '</form></div>';
}
