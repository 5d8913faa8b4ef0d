package uk.halfterm.bench;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** A page with nothing on it and nothing around it: what Flow alone costs. Only the measured portal has it. */
@Route(value = BareView.ADDRESS, registerAtStartup = false, autoLayout = false)
@PermitAll
class BareView extends Div {

    static final String ADDRESS = "bench/bare";
}
