create table measure (
    tenant      varchar(63) character set ascii collate ascii_bin not null,
    id          bigint not null,
    measure_key varchar(63) character set ascii collate ascii_bin not null,
    name        varchar(200) not null,
    unit        varchar(40)  not null,
    kind        varchar(10) character set ascii collate ascii_bin not null,
    frequency   varchar(10) character set ascii collate ascii_bin not null,
    zone        varchar(64) not null,
    grace_hours int not null,
    owner       varchar(63) character set ascii collate ascii_bin not null,
    unit_key    varchar(63) character set ascii collate ascii_bin not null,
    -- keys of the units it was shared with, each preceded and followed by a blank
    shared_with varchar(2000) character set ascii collate ascii_bin not null default ' ',
    latest_definition int not null,
    version     bigint not null,
    primary key (tenant, id),
    unique key measure_by_key (tenant, measure_key),
    key measure_by_unit (tenant, unit_key),
    foreign key (tenant) references tenant (id)
);

-- Append-only: a target that changes is a new version.
create table measure_definition (
    tenant         varchar(63) character set ascii collate ascii_bin not null,
    measure_id     bigint not null,
    version        int not null,
    effective_from date not null,
    document       longtext not null,
    recorded_at    timestamp(6) not null,
    recorded_by    varchar(254) not null,
    rebaseline_reason   varchar(2000),
    rebaseline_approver varchar(63) character set ascii collate ascii_bin,
    primary key (tenant, measure_id, version),
    foreign key (tenant) references tenant (id)
);

-- Append-only: a correction is a further revision, a withdrawal a revision without a value.
create table observation (
    tenant      varchar(63) character set ascii collate ascii_bin not null,
    measure_id  bigint not null,
    first_day   date not null,
    revision    int not null,
    value       decimal(58, 20),
    numerator   decimal(58, 20),
    denominator decimal(58, 20),
    withdrawn   boolean not null,
    source      varchar(254) not null,
    run_id      bigint,
    note        varchar(2000),
    recorded_at timestamp(6) not null,
    primary key (tenant, measure_id, first_day, revision),
    foreign key (tenant) references tenant (id)
);

-- What screens read: one row a measure, kept in the transaction that records a value.
create table measure_status (
    tenant         varchar(63) character set ascii collate ascii_bin not null,
    measure_id     bigint not null,
    status         varchar(20) character set ascii collate ascii_bin not null,
    alert_state    varchar(20) character set ascii collate ascii_bin not null,
    period         varchar(10) character set ascii collate ascii_bin,
    actual         decimal(58, 20),
    expected       decimal(58, 20),
    expected_lower decimal(58, 20),
    expected_upper decimal(58, 20),
    gap            decimal(58, 20),
    baseline       decimal(58, 20),
    target         decimal(58, 20),
    direction      varchar(10) character set ascii collate ascii_bin not null,
    progress       decimal(12, 9),
    series         longtext not null,
    -- where the replay stands, so that a new period is judged without the history
    checkpoint     longtext,
    judged_at      timestamp(6) not null,
    -- when the next period closes: the sweep judges what is due
    due_at         timestamp(6) not null,
    primary key (tenant, measure_id),
    key measure_status_due (tenant, due_at),
    foreign key (tenant) references tenant (id)
);
