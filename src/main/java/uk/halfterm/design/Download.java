package uk.halfterm.design;

import com.vaadin.flow.component.html.Anchor;

/**
 * A link to a file, which looks like a quiet button and says when somebody takes the file with it. The browser fetches the file by
 * itself; fetching it in any other way says nothing, so that an address in a stranger's page changes nothing.
 */
public final class Download extends Anchor {

    public Download(String href, String words, Runnable taken) {
        super(href, words);
        setId("download-" + href.replace('/', '-')); // focus finds it again where taking it draws the page anew
        addClassNames("btn", "quiet");
        setRouterIgnore(true);
        getElement().setAttribute("download", "").addEventListener("click", _ -> taken.run());
    }
}
