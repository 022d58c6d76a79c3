/**
 * TEST KEYS, PUBLISHED ON PURPOSE. They protect nothing: everybody who has Sandbank has them, and the sandbox signs with
 * them. They are fixed because making an RSA key takes a tenth of a second and more. PKCS#8 DER in base64.
 */
export const PUBLISHED_TEST_KEYS = {
  aa: {
    kid: "sandbank-aa-1",
    pkcs8:
      "MIIEvAIBADANBgkqhkiG9w0BAQEFAASCBKYwggSiAgEAAoIBAQCzYbxcyDAg6mNw4Aqj+QsscMDH1a2rQjCvA2GcEvrKsQmH" +
      "MyMK21gXVrMkpIf9aydU/PTbxjiXkawrnEMAIs4zdmZj1yj0xojodIm93j5zgDkhwHKkq34aABIg6W0UrDhui3yrXOT7/I40" +
      "aKfAgoR/xpBrZUuXR4rtGtz4uo869GDiae2nuOr/1/HgyNQgr9V7cg2RF+opbVNVpoDmx9FOLxOF8Jne3Qon6OW2dwVwDncU" +
      "MStIYWy5pa6RsZxnR+wJei0cSZ/laPziVWqCJFQ5MF4xiu41ZuKrBziqT4J9iyo7Zo21XFQH/+nGejcay9uEubDbiynUutX5" +
      "koaeAfizAgMBAAECggEAIyv8tOyDk1Ch4tXrAC+qozIQep5JCRVXWll9YA7QocGIrru2GUDcyuazBXJFP8ks0xsuH5GEMyPa" +
      "8EoZUQOCDtEeTmE3pJbw7TM8dsAG2rq/eQC0+diuRwbQhyd9vdnuzq4G6cqzEz133IrQqYxt0mfqlUQtSCI8+TSVMyfRQaun" +
      "6Ymo4Jtc3IMrtX/tgh4wjW3RR0g8C8yfY9dV9psxEriD+Ni5cPiEyOYJYo8giVEqADnoBplZkHQ1canXI3rr+dugVoc9dBDm" +
      "CpNHg/t9VccS++jQ4n2m0kvy6dviyuKOQ+c3ESa+uXaYar3qKVMB0jsOMsbgtHAcVXo1GQfZQQKBgQD6qdsy5e6gOPdvXDMG" +
      "VPXz0vxpvmK+OBerOgXzJ/39n1Vj1m334zAC5sMlnzGpeTU5U863C1durOfVkj8s9WC4LcLp2P+0vEl+204ojpVOIiScplNr" +
      "pscOYRodX99ql+vsQixuucXOVtwSN3wphYNIXXGwejxjiauL/pOOwd66QwKBgQC3M2Lkd/5hF5ncg1FAYyQDdCLy5GiGROos" +
      "OPpd5LJ8BvRUDmfaAqZCeYz7P3a0XrqTHDpJMksieK86D62MYq5vaPjXuEe6Pt77bZnsQsoBzSqUlGzEHWpzlml6ATAhUyCY" +
      "Az0CpWiLWH/27eUh4QtPrBrZamkfPUwTe0i1ain40QKBgBgG9BX66Fa/XyhzhAiVWEYY8U0JjNmC8vHcy/k02inXfg3l3gCm" +
      "7FE64XXXvqDqF2n5WJU/JxBazpYwQJIEq1K8QDS+MjSW38yjJOjKUhF9QFkrsE9fWzFLqX8rU3UaPukUpsGuWQGgXdP5MZOh" +
      "UqY7Hsy1ytgXuDPhIS/L8ZeVAoGAHOx9AYs8W0HppdoJuvusFOuCFQ0gv4oj2qWISciwsUo7ywWXOeFPNJGSQ5yqdiG6nT1I" +
      "qoPJPwEE0UrmYJK37ZkKKKzMjkgc1l9gfN+ymwQ0Y87nOTNXujYWIxAK9Ef2jml8eW16Cv4G/gpjMa0hJwwKFSdqv2bjGvRM" +
      "7296fvECgYBkAML0Ap35Kr4oBVdNPaYve4F+pRlovRcsC42w8WhCs9Zaavod/iae5s8kWZqN2JyT/J66ZvX+1hJqDiHq9CUB" +
      "GdM0Z0qKGb7A7htJn7tHpMJSixtOVzuAiuiq/arDevdVzt0d+NTklFq+E1QGDb9NZDaCJmliAEsy4GFNmiUYWw==",
  },
  fip: {
    kid: "sandbank-fip-1",
    pkcs8:
      "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQDdmXHjo58Y0c2C7ROZl2zkCxTyec9ATs/iMJgM+jG8IFP4" +
      "Poul/pKB2l0YLypARv6CHCZF9GE/qZTpS9NlvdrNiNDReZ+jyLTRakWL7qU96uNgj7WyiHCtvu4qWJTljcJHJwSakdApa51s" +
      "8HSxsxkG2bgv18giNFV+sh8RAFNb7DxDZadiAr+458SiRWEWUPoay5wY1ouARiY/El3O9lmdZoPi5UrocbiN2hnGYdk1vzht" +
      "0EYyt535NxtMPKZTiwCMoneVymbDFku2B9Bt0nM0qQy1QZFGRldxGAsNK9tlJxqEMmyLpI6l5loiYCTwyep1gU6VHLohs5/C" +
      "8p4n+Fv5AgMBAAECggEAXBKLbYfobMmPWBzlDeYKyl2IYI8X+6JDYbnLE2lJDN9pxDVIlLnHaciu8YN3TKmyyaCkjmBRn7/4" +
      "LU7iEN3ncYqtKLweBlE4P+Kl7tRDOAzGWLKdTga+upIgJtwTUaWq2SFvGkIHeY5LJJ5r/gFqHpyLmOVRNFUGSNP9cHTwLbqd" +
      "w3xehMSYDjHuw30xGX+zUkliS1rTth7D3sEA0VOSzNFFgBrEH9E3Di7KEPn4zd7vFKKwj1cXpRWkm4H4APo6M6V6E8mM4OSs" +
      "I5h690TBVrQavf5LFQgxc5WiZ+SHUm3Fu+urLQauX5ZuGnvCK46GjL5gczw0tjBWubAOjGJAuQKBgQD7H98SHPaAKMsBUtPS" +
      "txuBBGtZYPX28+SP4z/5l637NiQGSwi3EAEGl75iKdDBLIWZw5RyGYKG7Y7SlT1rgYpCt+eC8xwg30JrSMqTLgAnszORdnbu" +
      "eSx6h1H8EeMYvieDTBzttITS5fmQc9s+98uE5F4b7LIzbc6euhf7gvWhuwKBgQDh5tQ9Eu2N7PEc1fpcFjV77T9oHC37OLRN" +
      "CEXYOd+xQ3ozRYpem/oFxWRGXVUnFGpKkGttCkMuz4OQqYwuGcou/MOzlbEH38oNSaPD/hIbHMZzkqRrJrjRM308Q12GqZU4" +
      "xooebpAfkjoDh4EwIySfL4EzW3M7fOLyKUzg/ZBz2wKBgHyr3fsIFfiaR+5oSHEcJrNuljzRPktT2ez1TRWEkANfZZMaPUFk" +
      "2J2FSCdDyzeb+tfTmSbsMzj5RyaUoOF2dkWZN35zY0uOi1Ln2GopNDqBZOCah4Ds93/9Hl6eIrht7v/oEZSRQj/RnIxyeC5S" +
      "pt9a4L3MTMvrf+CdUrqy0W9xAoGAKbKS4Ica5ESlKN5ybQcIbkyXlJ8G+cU4urNZORVNrgm3h7lBVj9SQjhyTu6xZhpFmGfZ" +
      "/HGVfxF8xnoVTvkhsdSkRwTNfZeYUyWRnf7K1shT9UdPJBwspyjq5/HDVLT+v1Eec4mS/tDd9oLPnNQP0XZSUemCdquRtINd" +
      "FnaXcFsCgYEA1dMKF4kwnPb0tUDlYLSJvMH3+a10Qcnw/tvANfsfLBmN7sPBsSfLzJ2RhQRNO1BIrLZC+BeVcqKlJGWdU4A1" +
      "NGcL4RFGvbWO5NSpMK5e1UdukSC87ACkx/5p3qY+ikjlxwfi+r9Nxb43Ou0Cbev2vcpvuDieTWZ+trDGDfxokKc=",
  },
  fiu: {
    kid: "sandbank-fiu-1",
    pkcs8:
      "MIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEAAoIBAQDaS79YNDd/N13DwU3bh2GVksiatvBhWIwKZwvEkXSXKUFM" +
      "El8oathpK+p27QDbkq2GOHHCTAxBuM8nmKRt9toPFG79bjo5YLcynPwFSUYTCmqugQ5+YUCDEf7/TnkEb7FmRH30+N6YVM9u" +
      "ryn6HAEP4CBARY9vWhehe7wEKDrrGXLNEmp+v9yNFU/PH+q00JbSsWEI6AIqTj/wEsYL9SS6foo0eweLlswFi6fHpXeJ3QzX" +
      "+6y9pbtmS0NBUN/7WM6xXgtlIA1ZXJ3G6UGEEYk3s+Goijx6THwgUZLqVy7/rjJKBxT+JB3B7XwpsTCXWZZXHhWIhxEQy7ca" +
      "8A3gJXvvAgMBAAECggEAaAj4mK9OEaWP3Mbn9atYIQIy87Ui66nZF+4TSCuwPohNU9Vfn3IIUFs7I1GBeqO1akXFRX2by8ip" +
      "hWv0VWnzc4NgAA0D16uVs5voahaJPHLW8/KStz1fEvhFKGS8PRaEG8KhqtnesAefUldNsKKfCPNeO3NLUBzGLVI8gViw97Cn" +
      "5GlPkP6HUZOSLpFfXeyFP5LOmrDOhWMAtXxjqJx6ocNJVGLUD0GfVRhyCMu+rJ1iL+t8U5m0V9JGYzpWuxEc4lPcH5G5SLhJ" +
      "jUVs8a88HnKf9biVN5HXoS0joYBIhYReY6gfGpoAz9DBA4dDlaZ30pE+yfBOqjdCjsurXnb9KQKBgQD7z0a5MBJna8LBrG2x" +
      "9vmm73JCvcVErkXTjDCiLP0HZKoTZOX8Q2mUJKIuZQkckDh5gaS9k0yRvJejq/rVQIe2hMF62pN7PBDbiodj7uw29pDNFofr" +
      "mHm7WyP52MNpbtOld3pzpWpO2rj9vt6Xrt+rim1GmlG1EYrJyNo0aAJTVwKBgQDd7bNVU112gZwYOu+2BitEha5RAyw0h815" +
      "gR955UEw6QQjJTuHQC374TFH97IRVAX3RtW2iD22tY11pZVd+PEu9vK+zDo/gADz5Z273sWdSUYkEiRSsTfyhIcCV1UxTdmB" +
      "fabU78ErUoPSyKsXDvlVWws+YfXVN2tpE5g9SpAVKQKBgQCjWH1HSjDWF+hZnFH4XP7r1G4pb1MVT3uKVGmD+m0VK67ML+qk" +
      "7tIBQJZYREBZ4BBSec/1DiVgcJdpm/l19otS0eF0oW+ERJ2m3MEhCW7/5IhgEdqP8PQenmvC+mMg9LyknNG5TTed+XKBYByj" +
      "BtSfQYfLgfW44K1IYltyHXpMtwKBgQDdnDZe9v82jlh0La4fQuvD4gXeqd9jmVSKh3EKBO7jS1wxSEW4WlNQ2V+fsO1ktlW6" +
      "xkY0nrmZkJPwreeIzkTxE/H0qvVjYYwSAPFQoDUPShM7g843sPXgO4yhvtm4gTe4QePtcHihrSUrv+xw+yfpnx+MLMASKOQe" +
      "Kk30rldQeQKBgERQw5ESeENypkNLq3XePPkiPxlggjc3CGN6gOV+LevwpOZudUJJGHttCSwT+PNaq6iJyHdpQKgmVONFhCl7" +
      "QY8sqwgsYRramFWxisSPvoNzmEp8Jwx8lrrrGDZVOxBAYCKlxvQD6GCvaPTJOGI9P3rSd8/0KbZoT92qIe9lrJpY",
  },
  registry: {
    kid: "sandbank-registry-1",
    pkcs8:
      "MIIEvAIBADANBgkqhkiG9w0BAQEFAASCBKYwggSiAgEAAoIBAQDOpJ/H3/HyJym98Z30EwIwcsDIcWuxEgJHec8NzLtyTtp+" +
      "BqqB+dl0VCvfTuv59O6JwBxlDWO4k1ZooNvQDM4liiORagzPRcnkuAxEL8UUi4TMUMDSE9LOMt/hq7sZprIiw3xirpk0A8zC" +
      "z+OOyIUFFg51AqHTrGVp6hgUjL+6Tpb3F3fE2ESJzHDMGskOn4/CrktFElZtU1nUSdoskCgiAangfByWBIHxVEH1FIOd3riN" +
      "Zr76TnOCgv5zdS9BfbNbn+WI9JfT3hxbISgh3AnLxzxgwncfyV4DSNfCvxOdz0vzcavNOAP36PCZfkogejI9J+7mDR83OPWp" +
      "FoO2DLeNAgMBAAECggEAFq0Wkpi25HebO0qRJohSeG4TTTuzEWiUQvMxP0as+DeCfwtsuRwpmnwlH1l6CEEyTv/7rbQpMgdL" +
      "F2q1jHBnS9PLoOi2FKXIKLbws6fZVO6ViVVAP51ox/NpwYo2mzNBf5KbqvmVetGC7grhohjLjhoURo9eIkwcCeIkN9cVMBS+" +
      "qceVbH79tCriMYlzUuRzHt2AlYEezM+WXz8+7LWOA2TdP5q4xeDGr2r9CHJ6vMOqXJu/QW9gm3sX5qKHL+M+JZWQPlY4SkEj" +
      "iDEb1CvPQWi9B4bVeXLB3IrE1bOR0/eIOYbsBos1K4+HTcKR02ZRDW6Aj38KGnE3wTHIGQUhGQKBgQDzPpGBbZpaMqwvKDXf" +
      "oe2dJ68BIc5XY62NvaeiaxDVSOrr6RGJ5eTLGlN8aNYJY2lP5Zk0IAoFsINlCTtieHLoXL/OKe/aDbucyetblzkhBE6KDK6V" +
      "AU55ytV0R4E3NEPl608X06wMJdrHNvdFTYGA1330BQy+CGoKv3FYwUVmBQKBgQDZerOSXZlNSJvFkm3WjiMUz6zpnjeNqnC5" +
      "t7rINRjjIXXnYAIg+M9TlyDK1g/ALOZei5bDs89DGdDZAjKv4Ax9z6Py0TjHVR5wZDPU4QGG6Hy/dDwkiCO5ClcFz4mFHGdA" +
      "p0yEfdmdJae4X78bUnRmnkBW15UrNeX32J60n4j56QKBgFWAz+r8GP7NwyLMcquKoxjUAztVo8+qNS6W1R9NnVwrxpBonAaq" +
      "LhOKzH/15g7kx/cS0Ri2jm9TjcxtQ1eo2VN+jtmseihfHWzOuZG3hZhqiCUUsiWkkO5U81VtcSlzkM54OZQ5jseyYsYWNzNA" +
      "PF6K4TZus/z0vjnK88/sGDX1AoGAHGmNYEfeKVydDTjOJMO5DZT8MCE9fMKRq5G3U0Ssla/faXT/kjMvUuphnF5O/HphNmTi" +
      "M3sgTtHmmRNSb+vDdgRUlPqEgnY6XdCZfOxQeMGS2qhi2xr2H8ycBeRRQRSu4KF6u6x9a6xptwq7OuSQ1H9ERJQxps2J19Fz" +
      "GoHlMVECgYBbReXPoiaz0iIwXp3Xvrm3SEZ9KdwSpZ8d7XoqoX5PK0Scxm3lpRZA6SWVVPIFLaWskkiGmMP26pmv1ehGcuOn" +
      "B8iHemzg2y+DWMCD6K0Ho8By61MsX7MIT7DYEKPeGcsuPMtHeMlkUOlL1Py4Y4c420RtkO020UCavLq4emY8KQ==",
  },
} as const;
