/** Declares that it uses nothing. */
@ApplicationModule(allowedDependencies = {})
package broken.modules.one;

import org.springframework.modulith.ApplicationModule;
