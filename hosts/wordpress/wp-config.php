<?php
// A throwaway site on this machine alone. What differs from run to run comes by the environment.
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', '127.0.0.1:' . getenv( 'STACK_UP_DATABASE' ) );
define( 'WP_HOME', getenv( 'STACK_UP_SITE' ) );
define( 'WP_SITEURL', getenv( 'STACK_UP_SITE' ) );

// Nothing outside of this machine is asked for anything.
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'DISABLE_WP_CRON', true );

// As on a network of sites, where editors lose the right to write what they like.
define( 'DISALLOW_UNFILTERED_HTML', getenv( 'STACK_UP_FILTERED' ) === 'yes' );
// The recipe is a plugin that an administrator has put into this folder.
define( 'WPMU_PLUGIN_DIR', getenv( 'STACK_UP_PLUGINS' ) );

$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
