<?php
/**
 * What the module writes, from its parameters: nothing that does not have the right shape.
 *
 * @license MIT, compatible with the GPL
 */

defined('_JEXEC') or die;

final class SwanilaiModule
{
    /** Names and shapes, as the snippet maker writes them. */
    private const SHAPES = [
        'set' => '/^[a-z0-9-]{1,32}$/D',
        'tema' => '/^(terang|gelap)$/D',
        'warna' => '/^[0-9a-f]{6}$/D',
        'lang' => '/^(id|en)$/D',
        'kop' => '/^0$/D',
        'lokus' => '/^[a-z0-9-]{1,32}$/D',
        'id' => '/^[a-z0-9-]{1,32}$/D',
        'peristiwa' => '/^hasil$/D',
        'hasil' => '~^(?!//|[a-z][a-z0-9+.-]*:)[A-Za-z0-9/._-]{1,200}\.json$~D',
        'kartu' => '/^[A-Za-z0-9=&%._-]{1,2000}$/D',
        'tinggi' => '/^[1-9][0-9]{2,3}$/D',
    ];

    private const PAGES = ['kalkulator' => 'v1/kalkulator.html', 'penilaian' => '', 'kartu' => 'v1/kartu.html'];

    private const WORDS = [
        'kalkulator' => ['id' => 'Buka kalkulator nilai pelayanan publik (simulasi)', 'en' => 'Open the public service score calculator (simulation)'],
        'penilaian' => ['id' => 'Buka penilaian mandiri pelayanan publik (simulasi)', 'en' => 'Open the public service self-assessment (simulation)'],
        'kartu' => ['id' => 'Buka hasil penilaian mandiri pelayanan publik (simulasi)', 'en' => 'Open the result of the public service self-assessment (simulation)'],
    ];

    /** What says nothing because it is so anyway. */
    private const USUAL = ['tema' => 'auto', 'kop' => '1'];
    /** What optimisers leave alone, and what keeps the frame where scripts compare pages; as the snippet maker writes it. */
    private const LEFT_ALONE = 'data-cfasync="false" data-noptimize="1" data-no-optimize="1" data-no-defer="1" data-no-minify="1" data-pagespeed-no-defer data-jetpack-boost="ignore" nowprocket';
    private const KEPT = 'wire:ignore data-turbo-permanent hx-preserve';

    /** How many places of a name there are on the page. */
    private static $count = [];

    /** The script and the place, or nothing where the address is missing. */
    public static function place($params): string
    {
        $base = self::folder((string) $params->get('alamat', ''));
        if ($base === '') {
            return '';
        }
        [$values, $unread] = self::read($params);
        $what = $values['isi'] ?? 'kalkulator';
        unset($values['isi']);
        if (array_intersect_key($unread, ['isi' => 1, 'set' => 1, 'kartu' => 1, 'hasil' => 1])) {
            // What was asked for is not known, and nothing else is shown in its place.
            return "<div>\n  <a href=\"" . self::quoted($base) . '">' . self::quoted(self::WORDS['penilaian'][$values['lang'] ?? 'id']) . "</a>\n</div>";
        }
        $query = http_build_query(array_intersect_key($values, ['set' => 1, 'lang' => 1]));
        $link = $base . self::PAGES[$what] . ($query !== '' && $what !== 'penilaian' ? '?' . $query : '');
        $link .= $what === 'kartu' && isset($values['kartu']) ? '#' . $values['kartu'] : '';
        $name = $values['id'] ?? $what;
        self::$count[$name] = (self::$count[$name] ?? 0) + 1;
        $name .= self::$count[$name] > 1 ? '-' . self::$count[$name] : '';
        $place = '<script async ' . self::LEFT_ALONE . ' src="' . self::quoted($base . 'sematkan.v1.js') . "\"></script>\n";
        $place .= '<div id="swanilai-' . $name . '" data-swanilai="' . $what . '"';
        foreach ($values as $name => $value) {
            $place .= ' data-' . $name . '="' . self::quoted($value) . '"';
        }

        return $place . ' ' . self::KEPT . ">\n  <a href=\"" . self::quoted($link) . '">' . self::quoted(self::WORDS[$what][$values['lang'] ?? 'id']) . "</a>\n</div>";
    }

    /** What of the parameters was not understood, as text. */
    public static function unread($params): string
    {
        $unread = self::read($params)[1];
        $address = trim((string) $params->get('alamat', ''));
        if ($address !== '' && self::folder($address) === '') {
            $unread['alamat'] = 'alamat="' . $address . '"';
        }

        return implode(', ', $unread);
    }

    /** Names and values as they were meant, and what was not understood. */
    private static function read($params): array
    {
        $values = [];
        $unread = [];
        foreach (['isi' => ''] + self::SHAPES as $name => $shape) {
            $value = $params->get($name, '');
            $value = trim(self::plain(is_scalar($value) ? (string) $value : ''), " \t\n\r\"");
            if (!in_array($name, ['kartu', 'hasil'], true)) {
                $value = strtolower(ltrim(preg_replace('/[‐‑‒–—―]/u', '-', $value) ?? $value, '#'));
            }
            if ($name === 'isi' ? isset(self::PAGES[$value]) : preg_match($shape, $value)) {
                $values[$name] = $value;
            } elseif ($value !== '' && (self::USUAL[$name] ?? null) !== $value) {
                $unread[$name] = $name . '="' . $value . '"';
            }
        }

        return [$values, $unread];
    }

    /** What editors and word processors make of `&` and of quotation marks is taken back: every quotation mark is `"`. */
    private static function plain(string $text): string
    {
        for ($round = 0; $round < 3; $round++) {
            $text = html_entity_decode($text, ENT_QUOTES | ENT_HTML5, 'UTF-8');
        }
        $plain = preg_replace('/[\'`´\x{AB}\x{BB}\x{2018}-\x{201F}\x{2032}-\x{2037}\x{2039}\x{203A}\x{300C}-\x{300F}\x{301D}-\x{301F}\x{FF02}\x{FF07}]/u', '"', $text);

        return str_replace(["\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}", "\u{A0}"], ['', '', '', '', ' '], $plain ?? $text);
    }

    /** The folder that an address leads into, with a slash at its end: what follows it is cut off. Empty where it is none. */
    private static function folder(string $given): string
    {
        $address = preg_replace('~[?#].*$~sD', '', trim(self::plain($given), " \t\n\r\""));
        if (!preg_match('~^(https?://[a-z0-9.-]+(?::\d+)?)(/[a-z0-9._\~%+/-]*)?$~iD', $address, $found)) {
            return '';
        }
        $path = $found[2] ?? '/';
        $folder = preg_replace('~/[^/]+\.(?:html?|js|json|zip|php)$~iD', '/', $path);
        if ($folder !== $path) {
            $folder = preg_replace('~/(?:v1/|docs/.*)$~D', '/', $folder);
        }

        return rtrim(strtolower($found[1]) . $folder, '/') . '/';
    }

    private static function quoted(string $text): string
    {
        return htmlspecialchars($text, ENT_QUOTES, 'UTF-8');
    }
}
