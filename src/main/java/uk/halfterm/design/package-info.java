/**
 * Building blocks of every screen, with no domain words: page header, task list, status tag, ribbon, tables; forms in {@code form}. They write plain
 * HTML with the classes of {@code frontend/halfterm.css}, so that a page stays light on the server and in the browser.
 */
@NullMarked
@ApplicationModule(
        displayName = "Design",
        allowedDependencies = {"shared"})
package uk.halfterm.design;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
