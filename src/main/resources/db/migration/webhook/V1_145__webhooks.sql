-- Where else it is told what happens: systems and chat groups that a tenant named.
create table webhook (
    tenant     varchar(63) character set ascii collate ascii_bin not null,
    id         bigint not null auto_increment,
    kind       varchar(10) character set ascii collate ascii_bin not null,
    name       varchar(200) not null,
    -- encrypted, as the addresses of chat groups are secrets
    address    varchar(3000) character set ascii collate ascii_bin not null,
    secret     varchar(1000) character set ascii collate ascii_bin not null,
    -- what it is told, separated by blanks
    events     varchar(400) character set ascii collate ascii_bin not null,
    -- only what belongs to this unit and those below it; null for everything
    unit_key   varchar(63) character set ascii collate ascii_bin null,
    language   varchar(20) character set ascii collate ascii_bin not null,
    enabled    boolean not null,
    created_at timestamp(6) not null,
    created_by varchar(254) not null,
    primary key (tenant, id),
    unique key webhook_by_id (id),
    foreign key (tenant) references tenant (id)
);

-- What happened and is not yet written for whoever is to be told; a row goes when it is.
create table webhook_event (
    tenant      varchar(63) character set ascii collate ascii_bin not null,
    id          bigint not null auto_increment,
    event_key   varchar(200) character set ascii collate ascii_bin not null,
    type        varchar(30) character set ascii collate ascii_bin not null,
    -- the number of the alert or the review, the version of the plan
    number      bigint not null,
    -- the key of the measure or the plan
    subject     varchar(63) character set ascii collate ascii_bin not null,
    detail      varchar(100) not null,
    happened_at timestamp(6) not null,
    written_at  timestamp(6) not null,
    -- whether systems were written to already; chat groups wait for what belongs together
    to_systems  boolean not null default false,
    primary key (tenant, id),
    unique key webhook_event_by_id (id),
    unique key webhook_event_by_key (tenant, event_key),
    key webhook_event_to_systems (tenant, to_systems, id),
    foreign key (tenant) references tenant (id)
);

-- What is on its way, or was delivered, or given up.
create table webhook_delivery (
    tenant       varchar(63) character set ascii collate ascii_bin not null,
    id           bigint not null auto_increment,
    webhook_id   bigint not null,
    -- what it tells, so that it is written once however often the event comes
    delivery_key varchar(200) character set ascii collate ascii_bin not null,
    -- the same for every attempt, by which a receiver knows a duplicate
    message_id   varchar(60) character set ascii collate ascii_bin not null,
    type         varchar(30) character set ascii collate ascii_bin not null,
    payload      longtext not null,
    state        varchar(10) character set ascii collate ascii_bin not null,
    attempts     int not null,
    next_at      timestamp(6) null,
    written_at   timestamp(6) not null,
    done_at      timestamp(6) null,
    status       int null,
    error        varchar(500) null,
    -- the beginning of what was answered last
    answer       varchar(1024) null,
    primary key (tenant, id),
    unique key webhook_delivery_by_id (id),
    unique key webhook_delivery_once (tenant, webhook_id, delivery_key),
    key webhook_delivery_due (tenant, state, next_at),
    foreign key (tenant) references tenant (id)
);
