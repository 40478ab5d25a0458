-- Append-only: what people said of measures, goals, strategies, actions and tasks as the weeks went by.
create table check_in (
    tenant         varchar(63) character set ascii collate ascii_bin not null,
    id             bigint not null,
    -- what it is about, as one text: measure:bookings, goal:car-2026/g1, task:17
    subject        varchar(160) character set ascii collate ascii_bin not null,
    period         varchar(10) character set ascii collate ascii_bin,
    note           varchar(4000) not null,
    confidence     int,
    progress       int,
    blockers       varchar(2000),
    next_steps     varchar(2000),
    explains_alert bigint,
    -- the keys of the people it names, with blanks between
    mentions       varchar(1400) character set ascii collate ascii_bin not null,
    author         varchar(254) not null,
    said_at        timestamp(6) not null,
    primary key (tenant, id),
    unique key check_in_by_id (id),
    key check_in_by_subject (tenant, subject, said_at, id),
    key check_in_by_alert (tenant, explains_alert, said_at, id),
    key check_in_by_author (tenant, author, said_at, id),
    foreign key (tenant) references tenant (id)
);

-- Append-only: a file beside a check-in. Its type was told by its content.
create table check_in_attachment (
    tenant      varchar(63) character set ascii collate ascii_bin not null,
    id          bigint not null,
    check_in_id bigint not null,
    name        varchar(200) not null,
    type        varchar(100) character set ascii collate ascii_bin not null,
    size        bigint not null,
    content     longblob not null,
    primary key (tenant, id),
    unique key check_in_attachment_by_id (id),
    key check_in_attachment_by_check_in (tenant, check_in_id, id),
    foreign key (tenant) references tenant (id)
);

-- Follow-ups and countermeasures as they stand now.
create table task (
    tenant       varchar(63) character set ascii collate ascii_bin not null,
    id           bigint not null,
    title        varchar(300) not null,
    owner        varchar(63) character set ascii collate ascii_bin not null,
    due          date not null,
    progress     int not null,
    state        varchar(10) character set ascii collate ascii_bin not null,
    origin       varchar(10) character set ascii collate ascii_bin not null,
    -- the number of the review or alert it came from
    origin_ref   bigint,
    origin_label varchar(300) not null,
    plan_key     varchar(63) character set ascii collate ascii_bin,
    measure_key  varchar(63) character set ascii collate ascii_bin,
    created_by   varchar(254) not null,
    created_at   timestamp(6) not null,
    revision     bigint not null,
    primary key (tenant, id),
    unique key task_by_id (id),
    key task_by_owner (tenant, owner, state, due, id),
    key task_by_plan (tenant, plan_key, due, id),
    key task_by_origin (tenant, origin, origin_ref, id),
    foreign key (tenant) references tenant (id)
);

-- Append-only: how a task stood after each change, so that a past moment can be shown as it was known then.
create table task_step (
    tenant     varchar(63) character set ascii collate ascii_bin not null,
    task_id    bigint not null,
    revision   bigint not null,
    owner      varchar(63) character set ascii collate ascii_bin not null,
    due        date not null,
    progress   int not null,
    state      varchar(10) character set ascii collate ascii_bin not null,
    note       varchar(2000),
    changed_by varchar(254) not null,
    changed_at timestamp(6) not null,
    primary key (tenant, task_id, revision),
    foreign key (tenant) references tenant (id)
);
