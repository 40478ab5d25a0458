alter table plan_version
    -- [{measure, direction, by}], to be checked later; null for versions from before there were any
    add column promises longtext,
    -- what the version touched, as worked out when it was published
    add column computed_impact longtext,
    -- the version whose content this one brought back
    add column restored_from int;

-- the version whose content the draft began with
alter table plan_draft add column restores int;

-- Append-only but for `undone` and `published_in`: every edit of a draft, and the edits that take it back.
create table plan_edit (
    tenant       varchar(63) character set ascii collate ascii_bin not null,
    id           bigint not null,
    plan_id      bigint not null,
    edits        longtext not null,
    inverse      longtext not null,
    edited_by    varchar(254) not null,
    edited_at    timestamp(6) not null,
    undone       boolean not null,
    -- the version it became part of; 0 while it is in the draft
    published_in int not null,
    primary key (tenant, id),
    key plan_edit_by_writer (tenant, plan_id, published_in, edited_by, undone, id),
    foreign key (tenant) references tenant (id),
    foreign key (tenant, plan_id) references plan (tenant, id)
);

-- What the newest version of each plan names, so that "where is this used" is one look-up; rewritten on publishing.
create table plan_node (
    tenant      varchar(63) character set ascii collate ascii_bin not null,
    plan_key    varchar(63) character set ascii collate ascii_bin not null,
    node        varchar(140) character set ascii collate ascii_bin not null,
    position    int not null,
    -- the strategy of a measure or an action
    parent      varchar(63) character set ascii collate ascii_bin,
    name        varchar(500) not null,
    owner       varchar(63) character set ascii collate ascii_bin not null,
    measure_key varchar(63) character set ascii collate ascii_bin not null,
    unit_key    varchar(63) character set ascii collate ascii_bin not null,
    primary key (tenant, plan_key, node),
    key plan_node_by_owner (tenant, owner),
    key plan_node_by_measure (tenant, measure_key),
    foreign key (tenant) references tenant (id)
);

-- What a tenant wants tips about; without a row, what the method itself says.
create table plan_thresholds (
    tenant     varchar(63) character set ascii collate ascii_bin not null,
    document   longtext not null,
    changed_by varchar(254) not null,
    changed_at timestamp(6) not null,
    primary key (tenant),
    foreign key (tenant) references tenant (id)
);
