package dev.lodestar.tenancy;

import example.parcels.Parcel;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** A service as modules have them: each method a transaction, in the tenant that its caller has entered. */
@TestComponent
class Depot {

    private final EntityManager parcels;
    private final ApplicationEventPublisher events;

    Depot(EntityManager parcels, ApplicationEventPublisher events) {
        this.parcels = parcels;
        this.events = events;
    }

    @CalledBySystem("a test keeps a parcel")
    @Transactional
    public long keep(String label) {
        Parcel parcel = new Parcel(label);
        parcels.persist(parcel);
        return parcel.id();
    }

    @CalledBySystem("a test sends a parcel")
    @Transactional
    public void send(String label) {
        events.publishEvent(new ParcelSent(TenantScope.current(), label));
    }

    @CalledBySystem("a test looks")
    @Transactional(readOnly = true)
    public List<String> labels() {
        return parcels.createQuery("select p.label from Parcel p order by p.label", String.class)
                .getResultList();
    }

    @CalledBySystem("a test takes a parcel out")
    @Transactional(readOnly = true)
    public Parcel take(long id) {
        return parcels.find(Parcel.class, id);
    }

    @CalledBySystem("a test brings a parcel back")
    @Transactional
    public void bringBack(Parcel parcel) {
        parcels.merge(parcel);
    }

    @CalledBySystem("a test throws a parcel away")
    @Transactional
    public void throwAway(Parcel parcel) {
        parcels.remove(parcels.contains(parcel) ? parcel : parcels.merge(parcel));
    }

    @CalledBySystem("a test relabels everything in sight")
    @Transactional
    public int relabelAll(String label) {
        return parcels.createQuery("update Parcel p set p.label = :label")
                .setParameter("label", label)
                .executeUpdate();
    }

    @CalledBySystem("a test empties the depot")
    @Transactional
    public int clear() {
        return parcels.createQuery("delete from Parcel p").executeUpdate();
    }
}
