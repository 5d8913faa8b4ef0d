/** Reads the YAML that authors write, key by key, and notes everything that is wrong with its file and line. */
@NullMarked
package uk.halfterm.shared.yaml;

import org.jspecify.annotations.NullMarked;
