package broken.rules.ui;

import broken.rules.Breaks;
import com.vaadin.flow.router.Route;

@Route("public")
@Breaks("viewsLiveInUiPackages")
public class PublicView {}
