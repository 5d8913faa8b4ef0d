/** Serves the files of items: videos, captions, recordings and documents. */
@NullMarked
package uk.halfterm.curriculum.web;

import org.jspecify.annotations.NullMarked;
