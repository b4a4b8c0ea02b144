select 'order=' || order_id || ' line=' || position
from order_line
where gross_minor <> unit_price_minor * quantity or tax_minor < 0 or tax_minor > gross_minor
