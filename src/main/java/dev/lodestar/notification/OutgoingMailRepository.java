package dev.lodestar.notification;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OutgoingMailRepository extends Repository<OutgoingMail, Long> {

    OutgoingMail saveAndFlush(OutgoingMail mail);

    List<OutgoingMail> saveAll(Iterable<OutgoingMail> mails);

    boolean existsByMailKey(String mailKey);

    @Query("select m.mailKey from OutgoingMail m where m.mailKey in :keys")
    Set<String> known(Collection<String> keys);

    @Query("""
            select m.id from OutgoingMail m
            where m.state = dev.lodestar.notification.MailState.QUEUED and m.nextAt <= :now order by m.nextAt, m.id""")
    List<Long> due(Instant now, Limit limit);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from OutgoingMail m where m.id = :id")
    Optional<OutgoingMail> findForChange(long id);

    @Query("select m from OutgoingMail m order by m.id desc")
    List<OutgoingMail> latest(Limit limit);

    @Modifying(clearAutomatically = true)
    @Query("""
            update OutgoingMail m set m.state = dev.lodestar.notification.MailState.DEAD, m.nextAt = null, m.lastError = :why,
                m.revision = m.revision + 1
            where m.state = dev.lodestar.notification.MailState.QUEUED""")
    void giveUp(String why);

    @Query("""
            select new dev.lodestar.notification.Backlog(count(m), min(m.writtenAt)) from OutgoingMail m
            where m.state = dev.lodestar.notification.MailState.QUEUED""")
    Backlog backlog();
}
