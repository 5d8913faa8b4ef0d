package broken.rules;

import org.springframework.stereotype.Service;
import uk.halfterm.cohort.Standpoint;

@Service
@Breaks("nobodyKeepsAStandpoint")
class KeepingService {
    private final Standpoint from;

    KeepingService(Standpoint from) {
        this.from = from;
    }

    Standpoint from() {
        return from;
    }
}
