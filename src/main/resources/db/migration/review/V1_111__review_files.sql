-- Files of reviews that are kept beside them: asked for, being made, there.
create table review_file (
    tenant    varchar(63) character set ascii collate ascii_bin not null,
    id        bigint not null,
    review_id bigint not null,
    kind      varchar(10) character set ascii collate ascii_bin not null,
    language  varchar(10) character set ascii collate ascii_bin not null,
    state     varchar(10) character set ascii collate ascii_bin not null,
    asked_by  varchar(254) not null,
    asked_at  timestamp(6) not null,
    made_at   timestamp(6) null,
    name      varchar(200),
    size      bigint not null,
    content   longblob,
    attempts  int not null,
    revision  bigint not null,
    primary key (tenant, id),
    unique key review_file_by_id (id),
    key review_file_by_review (tenant, review_id, id),
    -- finds what a crash left half-made
    key review_file_by_state (tenant, state, asked_at),
    foreign key (tenant) references tenant (id)
);

-- When packs of a plan are made by themselves, and who gets them.
create table review_schedule (
    tenant     varchar(63) character set ascii collate ascii_bin not null,
    id         bigint not null,
    plan_key   varchar(63) character set ascii collate ascii_bin not null,
    frequency  varchar(10) character set ascii collate ascii_bin not null,
    -- days after the end of the period
    days_after int not null,
    hour       int not null,
    active     boolean not null,
    -- keys of people, separated by blanks
    recipients varchar(4000) not null,
    -- the last period that packs were made for
    made_for   varchar(40) character set ascii collate ascii_bin,
    changed_by varchar(254) not null,
    changed_at timestamp(6) not null,
    revision   bigint not null,
    primary key (tenant, id),
    unique key review_schedule_by_id (id),
    unique key review_schedule_by_plan (tenant, plan_key),
    foreign key (tenant) references tenant (id)
);
