package uk.halfterm.bench;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** A page with nothing on it in the frame of every page: where clicks in a measurement come from. Only the measured portal has it. */
@Route(value = EmptyView.ADDRESS, registerAtStartup = false)
@PermitAll
class EmptyView extends Div {

    static final String ADDRESS = "bench/empty";
}
