-- Whoever changes links, or answers for what comes along them, holds the row of the tenant: two who add at once make no circle.
create table cascade_gate (
    tenant  varchar(63) character set ascii collate ascii_bin not null,
    entered bigint not null,
    primary key (tenant),
    foreign key (tenant) references tenant (id)
);

-- A link is added, agrees to versions of its parent and ends; it is never deleted, so that any past moment can be told.
create table cascade_link (
    tenant         varchar(63) character set ascii collate ascii_bin not null,
    id             bigint not null,
    kind           varchar(20) not null,
    direction      varchar(20) not null,
    parent_plan    varchar(63) character set ascii collate ascii_bin not null,
    parent_node    varchar(140) character set ascii collate ascii_bin not null,
    child_plan     varchar(63) character set ascii collate ascii_bin not null,
    child_node     varchar(140) character set ascii collate ascii_bin not null,
    weight         decimal(16, 9) not null,
    -- the version of the parent plan that the child last agreed to
    agreed_version int not null,
    added_by       varchar(254) not null,
    added_at       timestamp(6) not null,
    ended_by       varchar(254) null,
    ended_at       timestamp(6) null,
    -- 1 while it holds, so that two nodes hang together once at a time
    holds          tinyint as (if(ended_at is null, 1, null)) persistent,
    primary key (tenant, id),
    unique key cascade_link_once (tenant, parent_plan, parent_node, child_plan, child_node, holds),
    key cascade_link_by_child (tenant, child_plan, holds),
    key cascade_link_holding (tenant, holds),
    foreign key (tenant) references tenant (id)
);

-- A change above, put before whoever is below.
create table cascade_proposal (
    tenant        varchar(63) character set ascii collate ascii_bin not null,
    id            bigint not null,
    link_id       bigint not null,
    parent_plan   varchar(63) character set ascii collate ascii_bin not null,
    child_plan    varchar(63) character set ascii collate ascii_bin not null,
    from_version  int not null,
    to_version    int not null,
    -- what the parent's node is called, or was called before it went
    parent_name   varchar(500) not null,
    -- why the parent's version was published
    reason        varchar(2000) not null,
    -- the parent's node is not there any more
    gone          boolean not null,
    -- where the link hangs once the proposal is agreed to, when the parent's node was exchanged
    moved_to      varchar(140) character set ascii collate ascii_bin null,
    edits         longtext not null,
    state         varchar(20) not null,
    created_at    timestamp(6) not null,
    remind_at     timestamp(6) not null,
    stale_at      timestamp(6) not null,
    reminded_at   timestamp(6) null,
    answered_by   varchar(254) null,
    answered_at   timestamp(6) null,
    answer_reason varchar(2000) null,
    primary key (tenant, id),
    unique key cascade_proposal_once (tenant, link_id, to_version),
    key cascade_proposal_by_child (tenant, child_plan, id),
    key cascade_proposal_by_parent (tenant, parent_plan, id),
    key cascade_proposal_by_state (tenant, state, stale_at),
    foreign key (tenant) references tenant (id),
    foreign key (tenant, link_id) references cascade_link (tenant, id)
);
