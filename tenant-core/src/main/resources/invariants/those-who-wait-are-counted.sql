-- What is kept for those who wait is what they want.
select 'ticket_type=' || t.id || ' kept=' || coalesce(w.seats, 0) || ' wanted=' || coalesce(sum(e.seats), 0)
from ticket_type t
left join ticket_wait w on w.ticket_type_id = t.id
left join waiting_entry e on e.ticket_type_id = t.id and e.status = 'WAITING'
group by t.id, w.seats
having coalesce(w.seats, 0) <> coalesce(sum(e.seats), 0)
