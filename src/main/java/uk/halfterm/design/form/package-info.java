/**
 * The form kit. A {@link uk.halfterm.design.form.Form} asks fields and has one way for everything that is wrong: a summary on top that
 * takes focus, its links to the fields, and the message at each field; faults in a file in a table. How to use it: ADR 0010.
 */
@NullMarked
@NamedInterface("form")
package uk.halfterm.design.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
