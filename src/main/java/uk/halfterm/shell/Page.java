package uk.halfterm.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.AppShellSettings;

/** The HTML page that carries every view: styles served as they are, language, viewport. */
@StyleSheet("context://ui/tokens.css")
@StyleSheet("context://ui/halfterm.css")
public class Page implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1");
        settings.addFavIcon("icon", "ui/halfterm.svg", "any");
        settings.addMetaTag("color-scheme", "light dark");
    }
}
