-- A review of a plan's period: from its beginning to its freezing and its close.
create table review (
    tenant     varchar(63) character set ascii collate ascii_bin not null,
    id         bigint not null,
    plan_key   varchar(63) character set ascii collate ascii_bin not null,
    -- such as 2026-11, 2026-Q4, 2026-W47 or 2026-10-15/2026-11-14
    period     varchar(40) character set ascii collate ascii_bin not null,
    from_day   date not null,
    to_day     date not null,
    state      varchar(10) character set ascii collate ascii_bin not null,
    created_by varchar(254) not null,
    created_at timestamp(6) not null,
    -- which periods the frozen numbers count as closed, and what was known when they were frozen
    closed_periods_at timestamp(6) null,
    known_at   timestamp(6) null,
    frozen_by  varchar(254),
    closed_by  varchar(254),
    closed_at  timestamp(6) null,
    revision   bigint not null,
    primary key (tenant, id),
    unique key review_by_id (id),
    -- one review a plan and period, whoever begins it
    unique key review_by_period (tenant, plan_key, period),
    key review_by_time (tenant, plan_key, to_day),
    key review_by_end (tenant, to_day),
    foreign key (tenant) references tenant (id)
);

-- What was handed out: the numbers behind a pack, as they stood. They are never changed.
create table review_pack (
    tenant    varchar(63) character set ascii collate ascii_bin not null,
    id        bigint not null,
    -- names the pack in what is read back
    pack_key  varchar(40) character set ascii collate ascii_bin not null,
    review_id bigint not null,
    frozen    boolean not null,
    made_at   timestamp(6) not null,
    made_by   varchar(254) not null,
    -- the snapshot as JSON, compressed
    content   longblob not null,
    -- the checklist as it stood, as JSON
    checklist longtext not null,
    primary key (tenant, id),
    unique key review_pack_by_id (id),
    unique key review_pack_by_key (tenant, pack_key),
    key review_pack_by_review (tenant, review_id, frozen, id),
    foreign key (tenant) references tenant (id)
);

-- What is said of the plan, a goal or a strategy in a review.
create table review_comment (
    tenant     varchar(63) character set ascii collate ascii_bin not null,
    id         bigint not null,
    review_id  bigint not null,
    -- plan, goal:<key> or strategy:<key>
    node       varchar(80) character set ascii collate ascii_bin not null,
    text       varchar(4000) not null,
    author     varchar(254) not null,
    written_at timestamp(6) not null,
    revision   bigint not null,
    primary key (tenant, id),
    unique key review_comment_by_id (id),
    unique key review_comment_by_node (tenant, review_id, node),
    foreign key (tenant) references tenant (id)
);

-- What was decided in a review; what somebody has to do is a task.
create table review_decision (
    tenant     varchar(63) character set ascii collate ascii_bin not null,
    id         bigint not null,
    review_id  bigint not null,
    text       varchar(2000) not null,
    owner      varchar(63) character set ascii collate ascii_bin,
    due        date,
    task_id    bigint,
    decided_by varchar(254) not null,
    decided_at timestamp(6) not null,
    primary key (tenant, id),
    unique key review_decision_by_id (id),
    key review_decision_by_review (tenant, review_id, id),
    foreign key (tenant) references tenant (id)
);
