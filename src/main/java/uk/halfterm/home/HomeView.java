package uk.halfterm.home;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import uk.halfterm.design.PageHeader;
import uk.halfterm.identity.SignedIn;

@Route("")
@PageTitle("This half term · Halfterm")
@PermitAll
class HomeView extends Div {

    HomeView(SignedIn signedIn) {
        add(new PageHeader("Hello " + signedIn.actor().name().given()));
    }
}
