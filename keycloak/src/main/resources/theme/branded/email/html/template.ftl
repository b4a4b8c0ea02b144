<#macro emailLayout>
<html lang="${locale.language}" dir="${(ltr)?then('ltr','rtl')}">
<body style="margin:0;padding:32px 16px;background:#f4f5f7;color:#1b1b1f;font:16px/1.5 'Segoe UI',system-ui,-apple-system,sans-serif">
  <div style="max-width:560px;margin:0 auto;padding:32px;background:#ffffff;border-radius:8px">
    <p style="margin:0 0 24px;font-size:18px;font-weight:700">${realmName!""}</p>
    <#nested>
  </div>
</body>
</html>
</#macro>
