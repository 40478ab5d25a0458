-- Read news is deleted by its age, and what happened when nobody has news of it any more.
alter table notice
    add key notice_by_age (tenant, written_at),
    add key notice_by_news (tenant, news_id);
