-- What happened to alerts: kept with the event, told to people afterwards.
create table news (
    tenant      varchar(63) character set ascii collate ascii_bin not null,
    id          bigint not null auto_increment,
    -- what happened to which alert when, so that an event that comes twice is kept once
    news_key    varchar(120) character set ascii collate ascii_bin not null,
    kind        varchar(20) character set ascii collate ascii_bin not null,
    alert       bigint not null,
    measure_key varchar(63) character set ascii collate ascii_bin not null,
    rule        varchar(20) character set ascii collate ascii_bin not null,
    happened_at timestamp(6) not null,
    -- the key of the person or the name of the token; empty when the product did it
    by_whom     varchar(254) not null,
    -- keys of the people it names, separated by blanks
    people      text character set ascii collate ascii_bin not null,
    because     varchar(20) character set ascii collate ascii_bin not null,
    -- when it was told to whom it concerns
    spread_at   timestamp(6) null,
    primary key (tenant, id),
    unique key news_by_id (id),
    unique key news_by_key (tenant, news_key),
    key news_by_spread (tenant, spread_at, id),
    foreign key (tenant) references tenant (id)
);

-- News for a person.
create table notice (
    tenant      varchar(63) character set ascii collate ascii_bin not null,
    id          bigint not null auto_increment,
    person      varchar(63) character set ascii collate ascii_bin not null,
    news_id     bigint not null,
    alert       bigint not null,
    plan_key    varchar(63) character set ascii collate ascii_bin null,
    written_at  timestamp(6) not null,
    read_at     timestamp(6) null,
    -- when it went into a mail, or was found to go into none
    told_at     timestamp(6) null,
    primary key (tenant, id),
    unique key notice_by_id (id),
    unique key notice_once (tenant, person, news_id),
    key notice_by_person (tenant, person, id),
    key notice_unread (tenant, person, read_at),
    key notice_untold (tenant, told_at, person, written_at),
    key notice_by_alert (tenant, alert, person),
    foreign key (tenant) references tenant (id)
);

-- What a person chose about how news reaches them; who chose nothing has no row.
create table news_preference (
    tenant      varchar(63) character set ascii collate ascii_bin not null,
    person      varchar(63) character set ascii collate ascii_bin not null,
    badge       boolean not null,
    mail        varchar(10) character set ascii collate ascii_bin not null,
    quiet_from  time null,
    quiet_until time null,
    -- null for the tenant's
    zone        varchar(60) character set ascii collate ascii_bin null,
    changed_at  timestamp(6) not null,
    primary key (tenant, person),
    foreign key (tenant) references tenant (id)
);
