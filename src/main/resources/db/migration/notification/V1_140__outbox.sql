-- Mails on their way: written with what they tell of, sent afterwards, however long the mail server is away.
create table outgoing_mail (
    tenant      varchar(63) character set ascii collate ascii_bin not null,
    id          bigint not null,
    -- what the mail tells, so that it is written once however often the event comes
    mail_key    varchar(200) character set ascii collate ascii_bin not null,
    recipient   varchar(63) character set ascii collate ascii_bin not null,
    address     varchar(254) not null,
    subject     varchar(500) not null,
    body_text   longtext not null,
    body_html   longtext not null,
    -- numbers of files of reviews that go with it, separated by blanks
    files       varchar(400) character set ascii collate ascii_bin not null,
    state       varchar(10) character set ascii collate ascii_bin not null,
    attempts    int not null,
    -- when it is tried next; while it is being sent, when whoever sends it is given up
    next_at     timestamp(6) null,
    written_at  timestamp(6) not null,
    sent_at     timestamp(6) null,
    last_error  varchar(500),
    revision    bigint not null,
    primary key (tenant, id),
    unique key outgoing_mail_by_id (id),
    unique key outgoing_mail_by_key (tenant, mail_key),
    key outgoing_mail_by_next (tenant, state, next_at),
    foreign key (tenant) references tenant (id)
);
