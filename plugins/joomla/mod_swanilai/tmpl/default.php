<?php
/**
 * @license MIT, compatible with the GPL
 */

defined('_JEXEC') or die;

use Joomla\CMS\Language\Text;

if ($unread !== '') {
    echo '<p>' . htmlspecialchars(Text::sprintf('MOD_SWANILAI_UNREAD', $unread), ENT_QUOTES, 'UTF-8') . '</p>';
}
if ($swanilai === '') {
    echo '<p>' . htmlspecialchars(Text::_('MOD_SWANILAI_NO_ADDRESS'), ENT_QUOTES, 'UTF-8') . '</p>';
} else {
    // Every value in it was checked and escaped in swanilai.php.
    echo $swanilai;
}
