<#--
  Replaces Keycloak's file of that name, whose macros write the links in head. After the theme's own sheet come the product's and the organization's, both from the
  organization's host, which the realm names. Only addresses that look like one are written.
-->
<#function siteOf realm>
  <#local css = (realm.attributes["brand.css"])!"">
  <#if css?matches("https?://[A-Za-z0-9.:-]+/branding\\.css")><#return css?remove_ending("/branding.css")></#if>
  <#return "">
</#function>

<#-- Imprint, privacy and terms, as far as the organization has them: the product keeps their addresses in the realm (RealmFaces.java). -->
<#function legalOf realm>
  <#local found = []>
  <#list ["imprint", "privacy", "terms"] as name>
    <#local href = (realm.attributes["legal." + name])!"">
    <#if href?matches("https?://[^\\s\"'<>]+")><#local found += [{"text": "legal." + name, "href": href}]></#if>
  </#list>
  <#return found>
</#function>

<#macro renderStyles resources pathPrefix>
  <#list resources as resource>
    <link href="${pathPrefix}/${resource.path}" rel="stylesheet"/>
  </#list>
  <#local site = siteOf(realm)>
  <#if site?has_content>
    <link href="${site}/assets/0/css/login.css" rel="stylesheet"/>
    <link href="${site}/branding.css" rel="stylesheet"/>
    <link href="${site}/brand/icon-48.png" rel="icon" type="image/png"/>
  </#if>
</#macro>

<#macro renderScripts resources pathPrefix defaultScriptType="">
  <#list resources as resource>
    <script src="${pathPrefix}/${resource.path}" type="${resource.type!defaultScriptType}"></script>
  </#list>
</#macro>

<#macro renderFavicons resources pathPrefix>
  <#list resources as resource>
    <link rel="${resource.rel!"icon"}" href="${pathPrefix}/${resource.path}"/>
  </#list>
</#macro>
