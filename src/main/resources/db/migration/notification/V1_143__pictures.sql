-- The alerts that a mail asks its reader to acknowledge, by numbers separated by blanks. The links are made when the mail is
-- sent and are in no row.
alter table outgoing_mail add column alerts varchar(400) character set ascii collate ascii_bin not null default '';

-- Small pictures within a mail, thrown away when it was sent.
create table mail_picture (
    tenant   varchar(63) character set ascii collate ascii_bin not null,
    mail_key varchar(200) character set ascii collate ascii_bin not null,
    -- by which the text refers to it
    name     varchar(40) character set ascii collate ascii_bin not null,
    content  mediumblob not null,
    primary key (tenant, mail_key, name),
    foreign key (tenant) references tenant (id)
);
