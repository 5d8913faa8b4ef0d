package broken.modules.one;

import broken.modules.two.Second;

public record First(Second second) {}
