package uk.halfterm.curriculum.rules;

import uk.halfterm.curriculum.authored.OutlinePath;

/**
 * What a rule found wrong.
 *
 * @param field the element's field; within a list or another field written like {@code questions.2.options}, counted from 0
 * @param line the line within the element's text, from 1; 0 where the field is not its text
 */
public record Finding(OutlinePath place, String field, int line, String reason) {

    static Finding at(OutlinePath place, String field, String reason) {
        return new Finding(place, field, 0, reason);
    }
}
