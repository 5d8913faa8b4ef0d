package broken.modules.two;

import broken.modules.one.First;

public record Second(First first) {}
