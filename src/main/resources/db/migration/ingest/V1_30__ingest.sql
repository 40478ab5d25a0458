create table source (
    tenant     varchar(63) character set ascii collate ascii_bin not null,
    id         bigint not null,
    source_key varchar(63) character set ascii collate ascii_bin not null,
    name       varchar(200) not null,
    kind       varchar(10) character set ascii collate ascii_bin not null,
    url        varchar(1000) not null,
    user_name  varchar(128) not null,
    -- encrypted; the key is not in the database
    password   varchar(2000) character set ascii collate ascii_bin not null,
    queries    longtext not null,
    cron       varchar(120) not null,
    owner      varchar(63) character set ascii collate ascii_bin not null,
    unit_key   varchar(63) character set ascii collate ascii_bin not null,
    enabled    boolean not null,
    statement_timeout_seconds int not null,
    connect_timeout_seconds   int not null,
    version    bigint not null,
    primary key (tenant, id),
    unique key source_by_key (tenant, source_key),
    foreign key (tenant) references tenant (id)
);

create table pull_run (
    tenant      varchar(63) character set ascii collate ascii_bin not null,
    id          bigint not null,
    source_id   bigint not null,
    state       varchar(15) character set ascii collate ascii_bin not null,
    started_at  timestamp(6) not null,
    finished_at timestamp(6) null default null,
    stored      int not null,
    unchanged   int not null,
    revised     int not null,
    rejected    int not null,
    missing     int not null,
    error       varchar(2000),
    primary key (tenant, id),
    key pull_run_by_source (tenant, source_id, started_at),
    key pull_run_by_state (tenant, source_id, state),
    foreign key (tenant) references tenant (id),
    foreign key (tenant, source_id) references source (tenant, id)
);

create table pull_reject (
    tenant      varchar(63) character set ascii collate ascii_bin not null,
    id          bigint not null,
    run_id      bigint not null,
    measure_key varchar(63) character set ascii collate ascii_bin not null,
    period      varchar(10) character set ascii collate ascii_bin,
    code        varchar(40) character set ascii collate ascii_bin not null,
    message     varchar(1000) not null,
    primary key (tenant, id),
    key pull_reject_by_run (tenant, run_id),
    foreign key (tenant) references tenant (id),
    foreign key (tenant, run_id) references pull_run (tenant, id)
);
