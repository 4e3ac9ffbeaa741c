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

/** The address of the site that serves Swanilai, with a slash at its end; empty until it is set. */
function swanilai_base() {
    return (string) get_option('swanilai_alamat', '');
}

/** Only a web address, without anything behind its folder. */
function swanilai_clean_base($given) {
    $given = trim((string) $given);
    if (!preg_match('~^https?://[A-Za-z0-9.-]+(:\d+)?(/[A-Za-z0-9._\~/-]*)?$~D', $given)) {
        return '';
    }
    return rtrim(esc_url_raw($given, ['http', 'https']), '/') . '/';
}

/** The values that have the right shape, by name. */
function swanilai_values($given) {
    $values = [];
    foreach (SWANILAI_SHAPES as $name => $shape) {
        $value = isset($given[$name]) && is_scalar($given[$name]) ? trim((string) $given[$name]) : '';
        // Editors write the `&` of a card's text as `&amp;`.
        $value = str_replace('&amp;', '&', $value);
        $value = $name === 'warna' ? strtolower(ltrim($value, '#')) : $value;
        if ($value !== '' && preg_match($shape . 'D', $value)) {
            $values[$name] = $value;
        }
    }
    return $values;
}

/** The shortcode, and the block too. */
function swanilai_render($given) {
    $base = swanilai_base();
    if ($base === '') {
        return current_user_can('manage_options')
            ? '<p>' . esc_html('Swanilai: isi alamat di Pengaturan → Swanilai. (Hanya administrator yang melihat pesan ini.)') . '</p>'
            : '';
    }
    $given = is_array($given) ? $given : [];
    $what = isset($given['isi']) && is_string($given['isi']) && isset(SWANILAI_PAGES[$given['isi']]) ? $given['isi'] : 'kalkulator';
    $values = swanilai_values($given);
    $english = ($values['lang'] ?? 'id') === 'en';
    $words = [
        'kalkulator' => ['Buka kalkulator nilai pelayanan publik (simulasi)', 'Open the public service score calculator (simulation)'],
        'penilaian' => ['Buka penilaian mandiri pelayanan publik (simulasi)', 'Open the public service self-assessment (simulation)'],
        'kartu' => ['Buka hasil penilaian mandiri pelayanan publik (simulasi)', 'Open the result of the public service self-assessment (simulation)'],
    ][$what][$english ? 1 : 0];
    $query = http_build_query(array_intersect_key($values, ['set' => 1, 'lang' => 1]));
    $link = $base . SWANILAI_PAGES[$what] . ($query !== '' && $what !== 'penilaian' ? '?' . $query : '');
    $link .= $what === 'kartu' && isset($values['kartu']) ? '#' . $values['kartu'] : '';
    wp_enqueue_script('swanilai', $base . 'sematkan.v1.js', [], null, true);
    $place = '<div data-swanilai="' . esc_attr($what) . '"';
    foreach ($values as $name => $value) {
        $place .= ' data-' . $name . '="' . esc_attr($value) . '"';
    }
    return $place . ">\n  <a href=\"" . esc_url($link) . '">' . esc_html($words) . "</a>\n</div>";
}
add_shortcode('swanilai', 'swanilai_render');

add_action('init', function () {
    register_block_type(__DIR__, ['render_callback' => 'swanilai_render']);
});

add_action('admin_init', function () {
    register_setting('swanilai', 'swanilai_alamat', ['type' => 'string', 'sanitize_callback' => 'swanilai_clean_base', 'default' => '']);
});

add_action('admin_menu', function () {
    add_options_page('Swanilai', 'Swanilai', 'manage_options', 'swanilai', 'swanilai_settings');
});

/** Pengaturan → Swanilai: one field. */
function swanilai_settings() {
    echo '<div class="wrap"><h1>Swanilai</h1><form method="post" action="options.php">';
    settings_fields('swanilai');
    echo '<p><label for="swanilai_alamat"><strong>Alamat Swanilai</strong></label><br>';
    echo '<input class="regular-text" type="url" id="swanilai_alamat" name="swanilai_alamat" required value="' . esc_attr(swanilai_base()) . '"></p>';
    echo '<p>' . esc_html('Salin alamat ini dari halaman “Pasang di situs Anda” di Swanilai, misalnya https://contoh.go.id/swanilai/.') . '</p>';
    submit_button();
    echo '</form></div>';
}
