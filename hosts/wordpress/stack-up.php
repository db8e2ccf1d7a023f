<?php
/*
 * Plugin Name: Stack Up
 * Description: Lets every author put the self-assessment into a post, by its tag or by its iframe, and nothing else.
 *
 * Put the address of your folder and the values of `integrity` that belong to it into the three lines below, and this
 * file into wp-content/mu-plugins/.
 */
const STACK_UP_FILES  = 'https://www.example.gov.uk/stack-up/0.1.0/';
const STACK_UP_ENTRY  = 'sha256-of-stack-up.js';
const STACK_UP_RESIZE = 'sha256-of-embed-resize.js';

// Only what WordPress filters passes here: who may write any HTML never needed it.
add_filter(
	'wp_kses_allowed_html',
	function ( $tags, $context ) {
		if ( 'post' !== $context ) {
			return $tags;
		}
		$tags['stack-up'] = array_fill_keys(
			array( 'questionnaire', 'lang', 'heading-level', 'storage', 'storage-key', 'organisation', 'loading', 'class' ),
			true
		);
		$tags['iframe']   = array_fill_keys(
			array( 'title', 'width', 'height', 'loading', 'frameborder', 'allow', 'style', 'sandbox' ),
			true
		);
		// An iframe from anywhere else is still taken out.
		$tags['iframe']['src'] = array(
			'required'       => true,
			'value_callback' => fn( $address ) => str_starts_with( $address, STACK_UP_FILES . 'embed.html?' ),
		);
		return $tags;
	},
	10,
	2
);

// Scripts are not for authors: the site brings the two, on posts where they are needed.
add_action(
	'wp_footer',
	function () {
		$content = is_singular() ? get_post()->post_content : '';
		$scripts = array(
			'<stack-up'  => array( 'stack-up.js', STACK_UP_ENTRY ),
			'embed.html' => array( 'embed-resize.js', STACK_UP_RESIZE ),
		);
		foreach ( $scripts as $mark => list( $file, $integrity ) ) {
			if ( str_contains( $content, $mark ) ) {
				printf(
					'<script type="module" src="%s" integrity="%s" crossorigin="anonymous"></script>',
					esc_url( STACK_UP_FILES . $file ),
					esc_attr( $integrity )
				);
			}
		}
	}
);
