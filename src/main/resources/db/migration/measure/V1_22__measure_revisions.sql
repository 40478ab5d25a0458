-- Append-only: what was said of a measure besides what is expected of it. The latest row recorded by an instant is what
-- was known then; a row a version of the measure.
create table measure_revision (
    tenant      varchar(63) character set ascii collate ascii_bin not null,
    measure_id  bigint not null,
    version     bigint not null,
    name        varchar(200) not null,
    unit        varchar(40)  not null,
    kind        varchar(10) character set ascii collate ascii_bin not null,
    frequency   varchar(10) character set ascii collate ascii_bin not null,
    zone        varchar(64) not null,
    grace_hours int not null,
    owner       varchar(63) character set ascii collate ascii_bin not null,
    unit_key    varchar(63) character set ascii collate ascii_bin not null,
    shared_with varchar(2000) character set ascii collate ascii_bin not null,
    recorded_at timestamp(6) not null,
    primary key (tenant, measure_id, version),
    foreign key (tenant) references tenant (id)
);

-- What was said before nobody kept; what is said now stands for it from the first definition on.
insert into measure_revision (tenant, measure_id, version, name, unit, kind, frequency, zone, grace_hours, owner,
    unit_key, shared_with, recorded_at)
select m.tenant, m.id, m.version, m.name, m.unit, m.kind, m.frequency, m.zone, m.grace_hours, m.owner, m.unit_key,
    m.shared_with, d.recorded_at
from measure m
join measure_definition d on d.tenant = m.tenant and d.measure_id = m.id and d.version = 1;
