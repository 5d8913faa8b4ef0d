package broken.rules;

import com.vaadin.flow.router.Route;

@Route("lost")
@Breaks("viewsLiveInUiPackages")
class LostView {}
