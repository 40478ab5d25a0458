-- A rebaseline that a person asks for waits here until a second person has approved it.
create table measure_rebaseline_request (
    tenant           varchar(63) character set ascii collate ascii_bin not null,
    id               bigint not null,
    measure_key      varchar(63) character set ascii collate ascii_bin not null,
    -- the version of the measure that the request was made for
    measure_version  bigint not null,
    document         longtext not null,
    reason           varchar(2000) not null,
    approver         varchar(63) character set ascii collate ascii_bin not null,
    requested_by     varchar(254) not null,
    requested_at     timestamp(6) not null,
    state            varchar(10) character set ascii collate ascii_bin not null,
    decided_by       varchar(254),
    decided_at       timestamp(6) null default null,
    note             varchar(2000),
    version          bigint not null,
    primary key (tenant, id),
    key rebaseline_by_state (tenant, state, measure_key),
    foreign key (tenant) references tenant (id)
);
