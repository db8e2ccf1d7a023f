<?php
// Sets up the site, with a person for each role whose password is the role's name; prints the version of WordPress.
define( 'WP_INSTALLING', true );
require getenv( 'STACK_UP_WORDPRESS' ) . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install( 'A council', 'administrator', 'administrator@example.gov.uk', false, '', 'administrator' );
foreach ( array( 'editor', 'author' ) as $role ) {
	wp_insert_user(
		array(
			'user_login' => $role,
			'user_pass'  => $role,
			'user_email' => "$role@example.gov.uk",
			'role'       => $role,
		)
	);
}
update_option( 'template', 'council' );
update_option( 'stylesheet', 'council' );
echo $GLOBALS['wp_version'];
