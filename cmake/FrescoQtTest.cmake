# SPDX-License-Identifier: GPL-3.0-or-later
find_package(Qt6 6.4 REQUIRED COMPONENTS Test Widgets Svg LinguistTools)
# Qt hands the build folder's full path to every test, for QFINDTESTDATA, which is not used here; in a second clone not
# one of them would hit ccache.
set_target_properties(Qt6::Test PROPERTIES INTERFACE_COMPILE_DEFINITIONS QT_TESTLIB_LIB)

# fresco_add_qt_test(NAME SOURCES a_test.cpp ... LIBRARIES lib ...)
# A Qt Test program that needs no display and touches nobody's settings.
function(fresco_add_qt_test name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LIBRARIES" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON AUTOMOC_MOC_OPTIONS "-D_COMPARE;-D_GLIBCXX_CONCEPTS")  # see ui/CMakeLists.txt
    target_link_libraries(${name} PRIVATE ${ARG_LIBRARIES} Qt6::Test fresco_warnings)
    if(ARG_LIBRARIES MATCHES "fresco_(ui|widgets)")
        target_precompile_headers(${name} REUSE_FROM fresco_qt_pch)
    endif()
    add_test(NAME ${name} COMMAND ${name})
    set(own_home ${CMAKE_CURRENT_BINARY_DIR}/${name}_home)
    file(MAKE_DIRECTORY ${own_home})
    set_tests_properties(${name} PROPERTIES LABELS gui TIMEOUT 120 ENVIRONMENT
        "QT_QPA_PLATFORM=offscreen;HOME=${own_home};XDG_CONFIG_HOME=${own_home};XDG_CACHE_HOME=${own_home};XDG_DATA_HOME=${own_home};LC_ALL=C.UTF-8")
endfunction()
