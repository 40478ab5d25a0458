create table incident (
    tenant          varchar(63) character set ascii collate ascii_bin not null,
    id              bigint not null,
    measure_id      bigint not null,
    measure_key     varchar(63) character set ascii collate ascii_bin not null,
    rule            varchar(10) character set ascii collate ascii_bin not null,
    start_period    varchar(10) character set ascii collate ascii_bin not null,
    fired_period    varchar(10) character set ascii collate ascii_bin not null,
    resolved_period varchar(10) character set ascii collate ascii_bin,
    state           varchar(30) character set ascii collate ascii_bin not null,
    streak          int not null,
    -- judged by what arrived later: it fired in a period that was no longer the latest closed one
    retroactive     boolean not null,
    -- false while nobody was told, because it was over before anyone could act
    announced       boolean not null,
    -- the incident whose story this one continues
    inherited_from  bigint,
    -- counts the changes; the history has one row each
    revision        int not null,
    raised_at       timestamp(6) not null default current_timestamp(6),
    changed_at      timestamp(6) not null default current_timestamp(6),
    evidence        longtext not null,
    primary key (tenant, id),
    -- one incident a streak: this, and no lock, is what stops duplicates
    unique key incident_by_streak (tenant, measure_id, rule, start_period),
    key incident_by_age (tenant, raised_at, id),
    key incident_by_state (tenant, state, raised_at, id),
    foreign key (tenant) references tenant (id)
);

-- Append-only: what happened to an incident, and when.
create table incident_event (
    tenant      varchar(63) character set ascii collate ascii_bin not null,
    incident_id bigint not null,
    revision    int not null,
    happening   varchar(12) character set ascii collate ascii_bin not null,
    state       varchar(30) character set ascii collate ascii_bin not null,
    streak      int not null,
    happened_at timestamp(6) not null default current_timestamp(6),
    primary key (tenant, incident_id, revision),
    foreign key (tenant) references tenant (id)
);

-- The instant a measure's incidents were last changed for; also the row that concurrent replays queue at.
create table incident_cursor (
    tenant      varchar(63) character set ascii collate ascii_bin not null,
    measure_id  bigint not null,
    replayed_at timestamp(6) not null default current_timestamp(6),
    primary key (tenant, measure_id),
    foreign key (tenant) references tenant (id)
);
