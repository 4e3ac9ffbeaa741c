<?php
/**
 * Swanilai in a module position: calculator, full assessment or result card (simulation).
 *
 * @license MIT, compatible with the GPL
 */

defined('_JEXEC') or die;

use Joomla\CMS\Factory;
use Joomla\CMS\Helper\ModuleHelper;

require_once __DIR__ . '/swanilai.php';

$swanilai = SwanilaiModule::place($params);
$unread = SwanilaiModule::unread($params);
// Only those who can mend it are told.
$user = $unread === '' ? null : Factory::getApplication()->getIdentity();
$unread = $user && $user->authorise('core.edit', 'com_modules') ? $unread : '';

require ModuleHelper::getLayoutPath('mod_swanilai', $params->get('layout', 'default'));
