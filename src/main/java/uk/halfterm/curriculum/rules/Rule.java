package uk.halfterm.curriculum.rules;

import java.util.function.Consumer;

import uk.halfterm.curriculum.authored.AuthoredProgramme;

/** One rule, or some that belong together. */
interface Rule {

    void check(AuthoredProgramme programme, Consumer<Finding> findings);
}
