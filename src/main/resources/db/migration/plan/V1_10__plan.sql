create table plan (
    tenant            varchar(63) character set ascii collate ascii_bin not null,
    id                bigint not null,
    plan_key          varchar(63) character set ascii collate ascii_bin not null,
    -- of the published version, or of the draft while nothing is published
    name              varchar(200) not null,
    unit_key          varchar(63) character set ascii collate ascii_bin not null,
    plan_year         int not null,
    owner             varchar(63) character set ascii collate ascii_bin not null,
    -- 0 while nothing is published
    published_version int not null,
    -- how often a draft was stored; makes each storing a change of this row, so that its revision guards drafts too
    drafts            bigint not null,
    revision          bigint not null,
    primary key (tenant, id),
    unique key plan_by_key (tenant, plan_key),
    foreign key (tenant) references tenant (id)
);

create table plan_draft (
    tenant    varchar(63) character set ascii collate ascii_bin not null,
    id        bigint not null,
    plan_id   bigint not null,
    document  longtext not null,
    edited_by varchar(254) not null,
    edited_at timestamp(6) not null,
    primary key (tenant, id),
    unique key plan_draft_by_plan (tenant, plan_id),
    foreign key (tenant) references tenant (id),
    foreign key (tenant, plan_id) references plan (tenant, id)
);

-- Append-only: what was published is never changed.
create table plan_version (
    tenant          varchar(63) character set ascii collate ascii_bin not null,
    id              bigint not null,
    plan_id         bigint not null,
    number          int not null,
    document        longtext not null,
    reason          varchar(2000) not null,
    expected_impact varchar(2000) not null,
    published_by    varchar(254) not null,
    published_at    timestamp(6) not null,
    primary key (tenant, id),
    unique key plan_version_by_number (tenant, plan_id, number),
    foreign key (tenant) references tenant (id),
    foreign key (tenant, plan_id) references plan (tenant, id)
);
