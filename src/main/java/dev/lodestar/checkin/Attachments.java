package dev.lodestar.checkin;

import dev.lodestar.kernel.NotFoundException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out the files beside check-ins to those who may read the check-ins. */
@Service
@Transactional(readOnly = true)
public class Attachments {

    private final AttachmentStore store;
    private final SubjectAccess subjects;

    Attachments(AttachmentStore store, SubjectAccess subjects) {
        this.store = store;
        this.subjects = subjects;
    }

    /** A file; throws {@link NotFoundException} when it is not there, another tenant's or out of reach. */
    @PreAuthorize("@access.may('READ_PLAN') or @access.may('READ_MEASURE')")
    public AttachedFile get(long id) {
        AttachmentStore.Stored found = store.find(id).orElseThrow(() -> missing(id));
        try {
            subjects.say(found.subject());
        } catch (NotFoundException outOfReach) {
            throw missing(id);
        }
        return found.file();
    }

    private static NotFoundException missing(long id) {
        return new NotFoundException("file", Long.toString(id));
    }
}
