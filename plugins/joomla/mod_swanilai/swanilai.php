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

    /** The script and the place, or nothing where the address is missing. */
    public static function place($params): string
    {
        $base = self::base((string) $params->get('alamat', ''));
        if ($base === '') {
            return '';
        }
        $what = (string) $params->get('isi', 'kalkulator');
        $what = isset(self::PAGES[$what]) ? $what : 'kalkulator';
        $values = [];
        foreach (self::SHAPES as $name => $shape) {
            $value = $params->get($name, '');
            $value = is_scalar($value) ? trim((string) $value) : '';
            $value = $name === 'warna' ? strtolower(ltrim($value, '#')) : $value;
            if ($value !== '' && preg_match($shape, $value)) {
                $values[$name] = $value;
            }
        }
        $query = http_build_query(array_intersect_key($values, ['set' => 1, 'lang' => 1]));
        $link = $base . self::PAGES[$what] . ($query !== '' && $what !== 'penilaian' ? '?' . $query : '');
        $link .= $what === 'kartu' && isset($values['kartu']) ? '#' . $values['kartu'] : '';
        $place = '<script async src="' . self::quoted($base . 'sematkan.v1.js') . "\"></script>\n";
        $place .= '<div data-swanilai="' . $what . '"';
        foreach ($values as $name => $value) {
            $place .= ' data-' . $name . '="' . self::quoted($value) . '"';
        }

        return $place . ">\n  <a href=\"" . self::quoted($link) . '">' . self::quoted(self::WORDS[$what][$values['lang'] ?? 'id']) . "</a>\n</div>";
    }

    /** A web address of a folder, with a slash at its end; nothing else. */
    private static function base(string $given): string
    {
        $given = trim($given);

        return preg_match('~^https?://[A-Za-z0-9.-]+(:\d+)?(/[A-Za-z0-9._\~/-]*)?$~D', $given) ? rtrim($given, '/') . '/' : '';
    }

    private static function quoted(string $text): string
    {
        return htmlspecialchars($text, ENT_QUOTES, 'UTF-8');
    }
}
