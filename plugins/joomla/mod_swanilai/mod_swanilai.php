<?php
/**
 * Swanilai in a module position: calculator, full assessment or result card (simulation).
 *
 * @license MIT, compatible with the GPL
 */

defined('_JEXEC') or die;

use Joomla\CMS\Helper\ModuleHelper;

require_once __DIR__ . '/swanilai.php';

$swanilai = SwanilaiModule::place($params);

require ModuleHelper::getLayoutPath('mod_swanilai', $params->get('layout', 'default'));
