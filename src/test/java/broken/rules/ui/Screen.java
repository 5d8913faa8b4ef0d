package broken.rules.ui;

import broken.rules.Breaks;
import com.vaadin.flow.router.Route;

@Route("screen")
@Breaks("viewsLiveInUiPackages")
class Screen {}
