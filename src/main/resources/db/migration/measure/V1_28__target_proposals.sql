-- Another last target that somebody asks for waits here until a second person has decided on it.
create table measure_target_proposal (
    tenant              varchar(63) character set ascii collate ascii_bin not null,
    id                  bigint not null,
    measure_key         varchar(63) character set ascii collate ascii_bin not null,
    -- the version of the definition whose last target is to change
    definition_version  int not null,
    before_value        decimal(58, 20) not null,
    before_date         date not null,
    target_value        decimal(58, 20) not null,
    target_date         date not null,
    reason              varchar(2000) not null,
    proposed_by         varchar(254) not null,
    proposed_at         timestamp(6) not null,
    state               varchar(10) character set ascii collate ascii_bin not null,
    decided_by          varchar(254),
    decided_at          timestamp(6) null default null,
    note                varchar(2000),
    version             bigint not null,
    primary key (tenant, id),
    unique key measure_target_proposal_by_id (id),
    key target_proposal_by_state (tenant, state, measure_key),
    foreign key (tenant) references tenant (id)
);
